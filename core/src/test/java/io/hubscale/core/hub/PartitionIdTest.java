package io.hubscale.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PartitionIdTest {

  private static final List<String> IN_ORDER =
      List.of("0", "1", "2", "9", "10", "11", "31", "100", "18446744073709551616", "a", "p-0a");

  @Test
  void ids_are_ordered_as_people_count_and_names_come_after_numbers() {
    List<String> shuffled = new ArrayList<>(IN_ORDER);
    Collections.shuffle(shuffled, new Random(1));

    List<String> sorted =
        shuffled.stream().map(PartitionId::new).sorted().map(PartitionId::value).toList();

    assertThat(sorted).isEqualTo(IN_ORDER);
  }

  @Test
  void only_the_same_text_is_the_same_id() {
    assertThat(new PartitionId("1")).isEqualByComparingTo(new PartitionId("1"));
    assertThat(new PartitionId("1")).isLessThan(new PartitionId("01"));
    assertThat(new PartitionId("1")).isNotEqualTo(new PartitionId("01"));
  }

  @Test
  void a_blank_id_is_refused() {
    assertThatThrownBy(() -> new PartitionId(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
