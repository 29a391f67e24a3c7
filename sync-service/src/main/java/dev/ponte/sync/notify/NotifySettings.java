package dev.ponte.sync.notify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.sync.account.InvalidSettingsException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a group tells what.
 *
 * @param emails addresses, at most 20; empty: no mail
 * @param webhook the name of a webhook in {@code ponte.sync.notify.webhooks}; null: none. Its
 *     address is a secret, and stands in the deployment's configuration only
 * @param kinds of {@link Kind#CODES}; left out: all but {@code succeeded}
 * @param language {@code pt-BR} or {@code en}
 * @param digestMinutes how long drift and successes are gathered, 0 to 1440; left out: 10
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
public record NotifySettings(
        List<String> emails,
        @Nullable String webhook,
        List<String> kinds,
        String language,
        @Nullable Integer digestMinutes) {

    private static final int MOST_EMAILS = 20;
    private static final int MOST_MINUTES = 1440;
    private static final List<String> LANGUAGES = List.of("pt-BR", "en");
    private static final List<String> WHEN_LEFT_OUT = List.of("partial", "failed", "drift");

    /** No blanks, controls, commas or brackets: it stands in a header as it is. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    /** Nobody is told anything yet. Behind what its check needs. */
    public static final NotifySettings NOBODY =
            new NotifySettings(List.of(), null, WHEN_LEFT_OUT, "pt-BR", 10);

    /**
     * @throws InvalidSettingsException with one exact message
     */
    public NotifySettings {
        emails = emails == null ? List.of() : checkedEmails(emails);
        webhook = webhook == null || webhook.isBlank() ? null : webhook.strip();
        kinds = kinds == null ? WHEN_LEFT_OUT : checkedKinds(kinds);
        language = language == null ? "pt-BR" : language;
        digestMinutes = digestMinutes == null ? 10 : digestMinutes;
        if (!LANGUAGES.contains(language)) {
            throw new InvalidSettingsException("language is pt-BR or en", "language é pt-BR ou en");
        }
        if (digestMinutes < 0 || digestMinutes > MOST_MINUTES) {
            throw new InvalidSettingsException(
                    "digest_minutes is 0 to 1440", "digest_minutes vai de 0 a 1440");
        }
    }

    /** The ways that are set up. */
    Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (!emails.isEmpty()) {
            channels.add(Channel.EMAIL);
        }
        if (webhook != null) {
            channels.add(Channel.WEBHOOK);
        }
        return channels;
    }

    boolean tells(Kind kind) {
        return kinds.contains(kind.code());
    }

    @JsonIgnore
    Locale locale() {
        return Languages.best(language);
    }

    private static List<String> checkedEmails(List<String> emails) {
        if (emails.size() > MOST_EMAILS) {
            throw new InvalidSettingsException("emails: at most 20", "emails: no máximo 20");
        }
        for (String email : emails) {
            if (email == null || !ADDRESS.matcher(email).matches()) {
                throw new InvalidSettingsException(
                        "emails: “%s” is not an address".formatted(email),
                        "emails: “%s” não é um endereço".formatted(email));
            }
        }
        return emails.stream().distinct().toList();
    }

    private static List<String> checkedKinds(List<String> kinds) {
        for (String kind : kinds) {
            if (kind == null || !Kind.CODES.contains(kind)) {
                throw new InvalidSettingsException(
                        "kinds: “%s” is none of %s".formatted(kind, String.join(", ", Kind.CODES)),
                        "kinds: “%s” não é nenhum de %s"
                                .formatted(kind, String.join(", ", Kind.CODES)));
            }
        }
        return kinds.stream().distinct().toList();
    }
}
