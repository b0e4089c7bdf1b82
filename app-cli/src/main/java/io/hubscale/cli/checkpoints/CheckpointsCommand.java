package io.hubscale.cli.checkpoints;

import picocli.CommandLine.Command;

/** {@code hubscale checkpoints}: holds what can be done with them. */
@Command(
    name = "checkpoints",
    description = "Look at the checkpoints in a container.",
    synopsisSubcommandLabel = "COMMAND")
public final class CheckpointsCommand {}
