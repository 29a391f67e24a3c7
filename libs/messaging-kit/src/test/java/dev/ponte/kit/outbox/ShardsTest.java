package dev.ponte.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardsTest {

    @Test
    void aKeyKeepsItsShardForEver() {
        // Rows written by an older version must stay in the shard that is locked for their key.
        assertThat(Shards.of("default/ZAPI/3EAA/5511999999999")).isEqualTo(2);
        assertThat(Shards.of("")).isZero();
    }

    @Test
    void keysAreDealtEvenly() {
        var counts =
                IntStream.range(0, 16_000)
                        .mapToObj(i -> "default/ZAPI/3EAA/55119" + (87_650_000 + i))
                        .collect(Collectors.groupingBy(Shards::of, Collectors.counting()));

        assertThat(counts).hasSize(Shards.COUNT);
        assertThat(counts.values()).allMatch(count -> count > 700 && count < 1_300);
    }
}
