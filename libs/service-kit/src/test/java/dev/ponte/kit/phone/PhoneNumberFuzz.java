package dev.ponte.kit.phone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** However a number is written, it is one person's, and stays so when it is read again. */
class PhoneNumberFuzz {

    static Stream<byte[]> samples() {
        return Stream.of(
                        "+55 (44) 9876-5432",
                        "044998765432",
                        "554498765432@c.us",
                        "5544998765432:12@s.whatsapp.net",
                        "55998765432",
                        "551133334444",
                        "+1 415 555 2671",
                        "123456789012345@lid",
                        "120363019502650977-group")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("samples")
    @FuzzTest
    void aNumberIsOnePerson(byte[] input) {
        String raw = new String(input, UTF_8);

        Optional<PhoneNumber> read = PhoneNumber.canonical(raw);

        assertThat(PhoneNumber.canonical(raw)).isEqualTo(read);
        read.ifPresent(PhoneNumberFuzz::staysItself);
    }

    private static void staysItself(PhoneNumber number) {
        String digits = number.digits();
        assertThat(digits).matches("[1-9][0-9]{7,14}");
        assertThat(number.variants()).startsWith(digits).hasSizeLessThanOrEqualTo(2);
        assertThat(number.toString()).doesNotContain(digits);
        for (String variant : number.variants()) {
            assertThat(PhoneNumber.canonical(variant)).contains(number);
            assertThat(PhoneNumber.canonical("+" + String.join(" ", variant.split(""))))
                    .contains(number);
            assertThat(PhoneNumber.canonical(variant + "@c.us")).contains(number);
            assertThat(PhoneNumber.canonical(variant + "@lid")).isEmpty();
            assertThat(PhoneNumber.canonical(variant + "-group")).isEmpty();
        }
    }
}
