package dev.ponte.kit.mask;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes personal data and secrets safe to show. Every value that reaches a log, a metric or an
 * error passes here; {@link MaskingLogFilter} is the net below for what was forgotten.
 */
public final class Mask {

    private static final String HIDDEN = "****";
    private static final int SHOWN_END = 4;

    /** {@code /instances/<id>/token/<token>/} of Z-API: the credentials travel in the path. */
    private static final Pattern ZAPI_PATH =
            Pattern.compile("(?i)(/instances/)[^/?#\\s]+(?:(/token/)[^/?#\\s]+)?");

    private static final Pattern URL_USER_INFO = Pattern.compile("(://)[^/?#@\\s]+@");

    private static final Pattern URL_QUERY_VALUE = Pattern.compile("([?&][^=&#\\s]+=)[^&#\\s]*");

    private static final Pattern SECRET_QUERY_VALUE =
            Pattern.compile(
                    "(?i)([?&][^=&#\\s]*(?:token|secret|key|password|code|signature|hash)[^=&#\\s]*=)[^&#\\s\"']*");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[\\w.~+/=-]+");

    private static final Pattern JWT =
            Pattern.compile("\\beyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*)?");

    private static final Pattern API_KEY = Pattern.compile("\\bsk-[\\w-]{6,}");

    private static final Pattern NAMED_SECRET =
            Pattern.compile(
                    "(?i)\\b((?:client[-_]?(?:token|secret)|access[-_]?token|refresh[-_]?token"
                            + "|x-api-key|api[-_]?key|password|authorization)[\"']?\\s*[:=]\\s*[\"']?)"
                            + "[^\\s\"',;&}]+");

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
        String kind = at < 0 ? "" : phone.substring(at);
        if (number.length() < 8) {
            return HIDDEN + kind;
        }
        int shownStart = Math.min(5, number.length() - SHOWN_END - HIDDEN.length());
        return number.substring(0, shownStart)
                + HIDDEN
                + number.substring(number.length() - SHOWN_END)
                + kind;
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
        String masked = URL_USER_INFO.matcher(text).replaceAll("$1" + HIDDEN + "@");
        masked = zapiPath(masked);
        masked = SECRET_QUERY_VALUE.matcher(masked).replaceAll("$1" + HIDDEN);
        masked = BEARER.matcher(masked).replaceAll("$1 " + HIDDEN);
        masked = JWT.matcher(masked).replaceAll(HIDDEN);
        masked = API_KEY.matcher(masked).replaceAll(HIDDEN);
        masked = NAMED_SECRET.matcher(masked).replaceAll("$1" + HIDDEN);
        return BRAZILIAN_PHONE
                .matcher(masked)
                .replaceAll(found -> phone(found.group().replaceAll("\\D", "")));
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
