package io.hubscale.testkit.eventhubs;

import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.SaslListener;
import org.apache.qpid.proton.engine.Transport;

/** Lets every client through SASL: who it is, it proves by the tokens it puts later. */
final class AnonymousLogin implements SaslListener {

  @Override
  public void onSaslInit(Sasl sasl, Transport transport) {
    sasl.done(Sasl.SaslOutcome.PN_SASL_OK);
  }

  @Override
  public void onSaslMechanisms(Sasl sasl, Transport transport) {
    // for clients
  }

  @Override
  public void onSaslChallenge(Sasl sasl, Transport transport) {
    // for clients
  }

  @Override
  public void onSaslResponse(Sasl sasl, Transport transport) {
    // ANONYMOUS has no second step
  }

  @Override
  public void onSaslOutcome(Sasl sasl, Transport transport) {
    // for clients
  }
}
