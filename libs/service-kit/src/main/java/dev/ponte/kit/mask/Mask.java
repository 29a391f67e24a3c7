package dev.ponte.kit.mask;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes personal data and secrets safe to show. Every value that reaches a log, a metric or an
 * error passes here; {@link MaskingLogFilter} is the net below for what was forgotten.
 */
public final class Mask {

    private static final String HIDDEN = "****";
    private static final int SHOWN_END = 4;

    /** {@code @lid}, {@code @c.us}; anything else after an at sign may be a number itself. */
    private static final Pattern KIND = Pattern.compile("@[a-z.]{1,20}");

    /** {@code /instances/<id>/token/<token>/} of Z-API: the credentials travel in the path. */
    private static final Pattern ZAPI_PATH =
            Pattern.compile("(?i)(/instances/)[^/?#\\s]+(?:(/token/)[^/?#\\s]+)?");

    private static final Pattern URL_USER_INFO = Pattern.compile("(://)[^/?#@\\s]+@");

    // A line may be long and of one word only. So that it is read once and not over and over, a
    // name ends where another may begin, and a pattern takes all of what only begins as it wishes.
    private static final Pattern URL_QUERY_VALUE = Pattern.compile("([?&][^?=&#\\s]+=)[^&#\\s]*");

    private static final Pattern QUERY_VALUE = Pattern.compile("([?&]([^?=&#\\s]+)=)[^&#\\s\"']*");

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)token|secret|key|password|code|signature|hash");

    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b((?:(?:Bearer|Basic)\\s+)++)([\\w.~+/=-]*)");

    private static final Pattern JWT =
            Pattern.compile("\\beyJ[\\w-]{5,}+(\\.[\\w-]{5,}(?:\\.[\\w-]*)?)?");

    private static final Pattern API_KEY = Pattern.compile("\\bsk-[\\w-]{6,}");

    private static final Pattern NAMED_SECRET =
            Pattern.compile(
                    "(?i)\\b((?:(?:client[-_]?(?:token|secret)|access[-_]?token|refresh[-_]?token"
                            + "|x-api-key|api[-_]?key|password|authorization)[\"']?\\s*[:=]\\s*[\"']?)++)"
                            + "(?!(?:Bearer|Basic)\\s)([^\\s\"',;&}]*)");

    /** Brazilian numbers, international or national mobile, plain or as people write them. */
    private static final Pattern BRAZILIAN_PHONE =
            Pattern.compile(
                    "(?<![\\w.-])\\+?(?:55[ .-]?\\(?[1-9]{2}\\)?[ .-]?9?|\\(?[1-9]{2}\\)?[ .-]?9)\\d{4}[ .-]?\\d{4}(?![\\w-])");

    private Mask() {}

    /**
     * {@code 5511999999999} becomes {@code 55119****9999}: country, area and the last four remain.
     * Shorter ones show less; a LID or group keeps its kind ({@code 1234****5678@lid}).
     */
    public static String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        int at = phone.indexOf('@');
        String number = at < 0 ? phone : phone.substring(0, at);
        String kind = at < 0 ? "" : kind(phone.substring(at));
        if (number.length() < 8) {
            return HIDDEN + kind;
        }
        int shownStart = Math.min(5, number.length() - SHOWN_END - HIDDEN.length());
        return number.substring(0, shownStart)
                + HIDDEN
                + number.substring(number.length() - SHOWN_END)
                + kind;
    }

    private static String kind(String suffix) {
        return KIND.matcher(suffix).matches() ? suffix : "@" + HIDDEN;
    }

    /** Enough to tell two secrets apart when long, nothing when short: {@code 3EAA****}. */
    public static String secret(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            return "";
        }
        return secret.length() < 16 ? HIDDEN : secret.substring(0, 4) + HIDDEN;
    }

    /** A URL without credentials: Z-API's path segments, user info, every query value. */
    public static String url(@Nullable String url) {
        if (url == null) {
            return "";
        }
        String masked = URL_USER_INFO.matcher(url).replaceAll("$1" + HIDDEN + "@");
        masked = zapiPath(masked);
        return URL_QUERY_VALUE.matcher(masked).replaceAll("$1" + HIDDEN);
    }

    /** Free text, such as an exception's message: whatever looks like a credential or a phone. */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        // First, or what hides a secret takes a phone's first half and ends at the blank. Always: a
        // phone without its blanks may join two halves of a secret's name.
        String masked = BRAZILIAN_PHONE.matcher(text).replaceAll(Mask::phoneOfSeveralWords);
        masked = URL_USER_INFO.matcher(masked).replaceAll("$1" + HIDDEN + "@");
        masked = zapiPath(masked);
        masked = QUERY_VALUE.matcher(masked).replaceAll(Mask::queryValue);
        // First, for a bearer's token may be the name of what follows it.
        masked = NAMED_SECRET.matcher(masked).replaceAll(Mask::secondGroup);
        masked = BEARER.matcher(masked).replaceAll(Mask::secondGroup);
        masked = JWT.matcher(masked).replaceAll(Mask::jwt);
        masked = API_KEY.matcher(masked).replaceAll(HIDDEN);
        return BRAZILIAN_PHONE.matcher(masked).replaceAll(Mask::phone);
    }

    private static String phoneOfSeveralWords(MatchResult found) {
        return found.group().indexOf(' ') < 0
                ? Matcher.quoteReplacement(found.group())
                : phone(found);
    }

    private static String phone(MatchResult found) {
        return phone(found.group().replaceAll("\\D", ""));
    }

    private static String queryValue(MatchResult found) {
        return SECRET_NAME.matcher(found.group(2)).find()
                ? Matcher.quoteReplacement(found.group(1)) + HIDDEN
                : Matcher.quoteReplacement(found.group());
    }

    private static String secondGroup(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1)) + (found.group(2).isEmpty() ? "" : HIDDEN);
    }

    private static String jwt(MatchResult found) {
        return found.group(1) == null ? found.group() : HIDDEN;
    }

    private static String zapiPath(String text) {
        return ZAPI_PATH
                .matcher(text)
                .replaceAll(
                        found ->
                                found.group(1)
                                        + HIDDEN
                                        + (found.group(2) == null ? "" : found.group(2) + HIDDEN));
    }
}
