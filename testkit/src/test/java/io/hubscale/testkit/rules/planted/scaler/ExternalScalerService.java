package io.hubscale.testkit.rules.planted.scaler;

/** The seam for broad catches. */
final class ExternalScalerService {
  int call(java.util.function.IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (RuntimeException bug) {
      return bug.hashCode();
    }
  }
}
