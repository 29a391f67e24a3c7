package dev.ponte.kit.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.testing.Effort;
import dev.ponte.testing.Inputs;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands around a secret or a phone, and however often, they do not show. */
class MaskFuzz {

    private static final String HIDDEN = "hidden0hidden1hidden";
    private static final String SEEN_OF_HIDDEN = "hidden0hidden1";
    private static final List<String> SECRETS = secrets(HIDDEN);

    private static final List<String> PHONES = phones("98765", "4321");
    private static final Pattern MIDDLE_OF_PHONE = Pattern.compile("98765.?4321");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private static final int LONG_LINE = 8_192;
    private static final Duration QUICK = Duration.ofSeconds(1);

    static Stream<byte[]> samples() {
        return Stream.concat(secrets("3EAA9f8e7d6c5b4a").stream(), phones("91234", "5678").stream())
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("samples")
    @DictionaryEntries({
        "://",
        "?token=",
        "/instances/",
        "/token/",
        "Bearer ",
        "Basic ",
        "eyJ",
        "sk-",
        "password"
    })
    @FuzzTest
    void nothingSecretShows(byte[] input) {
        String text = Inputs.without(SEEN_OF_HIDDEN, new String(input, UTF_8));
        String before = text.substring(0, text.length() / 2);
        String after = text.substring(before.length());

        String masked = Mask.text(text);

        assertThat(Mask.text(masked)).isEqualTo(masked);
        for (String secret : SECRETS) {
            assertThat(Mask.text(before + " " + secret + " " + after))
                    .doesNotContain(SEEN_OF_HIDDEN);
        }
        // Unless the input itself holds these digits, in what is no phone.
        if (!MIDDLE_OF_PHONE.matcher(before + " " + after).find()) {
            for (String phone : PHONES) {
                assertThat(MIDDLE_OF_PHONE.matcher(Mask.text(before + " " + phone + " " + after)))
                        .matches(found -> !found.find(), "no phone");
            }
        }
        assertThat(Mask.url(before + "?x=" + HIDDEN + "&" + after)).doesNotContain(HIDDEN);
        assertThat(SIX_DIGITS.matcher(Mask.phone(text))).matches(found -> !found.find(), "masked");
        assertThat(Mask.secret(text)).hasSizeLessThanOrEqualTo(8);
        Effort.magnified(text, LONG_LINE)
                .ifPresent(line -> Effort.atMost(QUICK, () -> Mask.text(line) + Mask.url(line)));
    }

    private static List<String> secrets(String secret) {
        return List.of(
                "https://api.z-api.io/instances/" + secret + "/token/" + secret + "/send-text",
                "postgresql://ponte:" + secret + "@localhost/ponte",
                "GET /webhooks/kommo?secret=" + secret + "&x=1",
                "Authorization: Bearer " + secret,
                "Basic " + secret,
                "eyJ" + secret + "." + secret + "." + secret,
                "sk-" + secret,
                "Client-Token: " + secret,
                "{\"client_secret\":\"" + secret + "\"}",
                "password=" + secret);
    }

    private static List<String> phones(String first, String last) {
        return List.of(
                "5511" + first + last,
                "+55 11 " + first + "-" + last,
                "(11) " + first + "-" + last,
                "11" + first + last);
    }
}
