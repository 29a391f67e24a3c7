package dev.ponte.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        // complete
        "5511999999999, 5511999999999",
        "5544998765432, 5544998765432",
        // the ninth digit is put back
        "554498765432, 5544998765432",
        "551161234567, 5511961234567",
        "551171234567, 5511971234567",
        // landlines have none
        "551132345678, 551132345678",
        "551122345678, 551122345678",
        "551152345678, 551152345678",
        // national, without country code
        "11999999999, 5511999999999",
        "4498765432, 5544998765432",
        "1132345678, 551132345678",
        // as people write them
        "+55 (44) 9876-5432, 5544998765432",
        "'(11) 99999-9999', 5511999999999",
        "011 99999-9999, 5511999999999",
        "0055 11 99999-9999, 5511999999999",
        "0 44 9876 5432, 5544998765432",
        // as WhatsApp writes them
        "554498765432@c.us, 5544998765432",
        "5511999999999@s.whatsapp.net, 5511999999999",
        "5511999999999:12@s.whatsapp.net, 5511999999999",
        // foreign
        "+351 912 345 678, 351912345678",
        "+1 415 555 2671, 14155552671",
        "+595 21 123 456, 59521123456",
        "14155552671, 14155552671",
        "12345678, 12345678",
    })
    void oneFormForEveryWriting(String raw, String canonical) {
        assertThat(PhoneNumber.canonical(raw)).map(PhoneNumber::digits).contains(canonical);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        // national numbers of area code 55 look as if they had the country code
        "55996123456, 5555996123456",
        "5596123456, 5555996123456",
        "5532211234, 555532211234",
        // and with the country code
        "5555996123456, 5555996123456",
        "555596123456, 5555996123456",
        "555532211234, 555532211234",
    })
    void areaCode55IsNotTheCountryCode(String raw, String canonical) {
        assertThat(PhoneNumber.canonical(raw)).map(PhoneNumber::digits).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1234567",
                "1234567890123456",
                "123456789012345@lid",
                "120363021234567890@newsletter",
                "120363021234567890-group",
                "5511999999999-1623281429-group",
                "5511999999999-broadcast",
                "status@broadcast",
                "120363021234567890@g.us",
                // nine digits that do not start with nine
                "5511899999999",
                // no such area code
                "5520999999999",
                "552098765432",
                // eight digits that start with 0 or 1
                "551112345678",
                "551102345678",
            })
    @NullSource
    void whatIsNoPhoneIsRefused(String raw) {
        assertThat(PhoneNumber.canonical(raw)).isEmpty();
    }

    @Test
    void aMobileOfAreaCode14IsNoNorthAmericanNumber() {
        assertThat(number("14991234567").digits()).isEqualTo("5514991234567");
    }

    @Test
    void bothVariantsOfAMobileAreSearched() {
        assertThat(number("5544998765432").variants())
                .containsExactly("5544998765432", "554498765432");
        assertThat(number("5555996123456").variants())
                .containsExactly("5555996123456", "555596123456");
    }

    @Test
    void landlinesAndForeignNumbersHaveOneVariant() {
        assertThat(number("551132345678").variants()).containsExactly("551132345678");
        assertThat(number("351912345678").variants()).containsExactly("351912345678");
    }

    @Test
    void canonicalIsAFixedPointAndEveryVariantLeadsBackToIt() {
        IntStream.of(11, 28, 31, 44, 55, 61, 99)
                .forEach(
                        area -> {
                            for (String subscriber : new String[] {"98765432", "61234567"}) {
                                PhoneNumber mobile = number("55" + area + subscriber);
                                assertThat(number(mobile.digits())).isEqualTo(mobile);
                                assertThat(mobile.variants())
                                        .allMatch(v -> number(v).equals(mobile));
                            }
                        });
    }

    @Test
    void aNumberShowsItselfMasked() {
        assertThat(number("5511999999999")).hasToString("55119****9999");
    }

    private static PhoneNumber number(String raw) {
        return PhoneNumber.canonical(raw).orElseThrow();
    }
}
