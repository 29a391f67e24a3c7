package dev.ponte.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "500, 7", "2000, 42", "1999, 3"})
    void every_chat_comes_once_before_any_comes_again(int count, long seed) {
        Chats chats = new Chats(count, seed);

        for (long round = 0; round < 3; round++) {
            long first = round * count;
            assertThat(LongStream.range(first, first + count).mapToInt(chats::of).distinct())
                    .hasSize(count);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "42, 43"})
    void other_seeds_are_other_customers(long seed, long other) {
        assertThat(new Chats(10, seed).phone(0)).isNotEqualTo(new Chats(10, other).phone(0));
    }
}
