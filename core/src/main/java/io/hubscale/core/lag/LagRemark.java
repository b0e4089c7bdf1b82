package io.hubscale.core.lag;

/** A flag with its sentence for people. */
public record LagRemark(LagFlag flag, String sentence) {}
