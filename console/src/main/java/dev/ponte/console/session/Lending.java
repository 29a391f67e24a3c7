package dev.ponte.console.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may act in the name of whoever is signed in in this browser. A browser sends
 * cookies along with requests that other sites made it send; it does not let them set a header of
 * ours, and says where a request came from ({@code Sec-Fetch-Site}).
 */
enum Lending {
    /** It is our own page's, or typed by the person. */
    LENT,
    /** Another site's link: goes on as anybody's, so that what is open to all still works. */
    WITHHELD,
    /** Would change something and is not surely our own page's. */
    REFUSED;

    /** The header by which the console's pages mark what they ask for. */
    static final String MARK = "X-Ponte-Request";

    private static final String OUR_MARK = "console";
    private static final String OURS = "same-origin";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OURS_OR_TYPED = Set.of(OURS, "none");

    /**
     * @param mark what {@link #MARK} says
     * @param site what {@code Sec-Fetch-Site} says; null: not a browser of today
     */
    static Lending of(String method, @Nullable String mark, @Nullable String site) {
        if (READING.contains(method)) {
            return site == null || OURS_OR_TYPED.contains(site) ? LENT : WITHHELD;
        }
        boolean ours = site == null || site.equals(OURS);
        return ours && OUR_MARK.equals(mark) ? LENT : REFUSED;
    }
}
