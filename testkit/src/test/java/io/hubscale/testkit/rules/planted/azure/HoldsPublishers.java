package io.hubscale.testkit.rules.planted.azure;

import io.hubscale.testkit.rules.planted.libraries.reactor.Mono;
import java.util.List;

/** Has a type of its SDK as the argument of a type. */
public record HoldsPublishers(List<Mono> publishers) {}
