package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class AzuriteExtensionTest {

  @Nested
  class Fields {

    @RegisterExtension final AzuriteExtension one = new AzuriteExtension();
    @RegisterExtension final AzuriteExtension other = new AzuriteExtension();

    @Test
    void share_one_server_that_runs() {
      assertThat(one.server()).isSameAs(other.server());
      assertThat(one.server().requests().total()).isNotNegative();
    }

    @Test
    void give_containers_names_of_their_own_that_the_service_accepts() {
      String container = one.uniqueContainer();

      assertThat(container).matches("[a-z0-9](-?[a-z0-9]){2,62}").hasSizeLessThanOrEqualTo(63);
      assertThat(other.uniqueContainer()).isNotEqualTo(container);
    }
  }

  @Nested
  @ExtendWith(AzuriteExtension.class)
  class Parameters {

    @Test
    void are_given_the_server(AzuriteServer azurite) {
      assertThat(azurite.requests().total()).isNotNegative();
    }
  }
}
