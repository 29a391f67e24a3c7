package dev.ponte.conversation.api;

import dev.ponte.conversation.api.Target.ByContact;
import dev.ponte.conversation.api.Target.ById;
import dev.ponte.conversation.api.Target.ByLead;
import dev.ponte.conversation.api.Target.ByPhone;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.phone.PhoneNumber;
import dev.ponte.kit.problem.ProblemException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a request that name a conversation, to a {@link Target}. */
final class TargetReader {

    private TargetReader() {}

    /**
     * @throws ProblemException when none or several are given, or the one given cannot be read
     */
    static Target read(
            @Nullable String conversation,
            @Nullable Long contact,
            @Nullable Long lead,
            @Nullable String phone) {
        long given = Stream.of(conversation, contact, lead, phone).filter(v -> v != null).count();
        if (given != 1) {
            throw new ProblemException(
                    ConversationProblem.NO_TARGET,
                    new Text(
                            "Give exactly one of conversa, contato, lead and phone",
                            "Informe exatamente um destes campos: conversa, contato, lead, phone"),
                    Map.of("given", given));
        }
        if (contact != null) {
            return new ByContact(contact);
        }
        if (lead != null) {
            return new ByLead(lead);
        }
        return conversation != null ? byId(conversation) : byPhone(phone);
    }

    private static Target byId(String conversation) {
        try {
            return new ById(UUID.fromString(conversation));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(
                    ConversationProblem.NOT_FOUND,
                    new Text("Conversation ids are UUIDs", "O id de uma conversa é um UUID"));
        }
    }

    private static Target byPhone(@Nullable String phone) {
        return PhoneNumber.canonical(phone == null ? "" : phone)
                .map(number -> new ByPhone(number.digits()))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ConversationProblem.BAD_PHONE,
                                        new Text(
                                                "Write it with country code and area code, e.g."
                                                        + " 5511999999999",
                                                "Escreva com DDI e DDD, por exemplo"
                                                        + " 5511999999999")));
    }
}
