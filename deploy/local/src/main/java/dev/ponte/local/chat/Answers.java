package dev.ponte.local.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Finds in the journal what was sent to one customer over WhatsApp. */
final class Answers {

    private static final String SEND_TEXT = "/send-text";

    /** Brazil: country code, area code, the ninth digit of mobiles, eight digits. */
    private static final String WITH_NINTH_DIGIT = "55\\d{2}9\\d{8}";

    private Answers() {}

    /** The texts that reached the phone, in order. */
    static List<String> to(String phone, JournalPage page) {
        return page.calls().stream()
                .filter(JournalPage.Call::succeeded)
                .map(call -> textTo(phone, call))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> textTo(String phone, JournalPage.Call call) {
        JsonNode body = call.body();
        if (body == null || !call.path().endsWith(SEND_TEXT)) {
            return Optional.empty();
        }
        boolean same =
                withoutNinthDigit(body.path("phone").asText()).equals(withoutNinthDigit(phone));
        return same ? Optional.of(body.path("message").asText()) : Optional.empty();
    }

    /** The same mobile is written with and without the ninth digit. */
    private static String withoutNinthDigit(String phone) {
        return phone.matches(WITH_NINTH_DIGIT) ? phone.substring(0, 4) + phone.substring(5) : phone;
    }
}
