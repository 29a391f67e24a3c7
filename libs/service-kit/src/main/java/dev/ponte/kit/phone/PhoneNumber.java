package dev.ponte.kit.phone;

import dev.ponte.kit.mask.Mask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in the one form that identifies a person: E.164 digits without the plus, Brazilian
 * mobiles with the ninth digit. WhatsApp still names old mobiles without it, so {@code
 * 554498765432} and {@code 5544998765432} are the same number here.
 *
 * @see #canonical(String)
 */
public final class PhoneNumber {

    private static final String BRAZIL = "55";

    private static final Set<String> AREA_CODES =
            Set.copyOf(
                    List.of(
                            ("11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42"
                                            + " 43 44 45 46 47 48 49 51 53 54 55 61 62 63 64 65 66"
                                            + " 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88"
                                            + " 89 91 92 93 94 95 96 97 98 99")
                                    .split(" ")));

    /** Marks of WhatsApp ids that are not a phone: hidden ids, channels, groups, lists. */
    private static final List<String> NOT_A_PHONE =
            List.of("@lid", "@newsletter", "-group", "-broadcast", "@broadcast", "@g.us");

    /**
     * Country code 1 looks like the area codes 12 to 19, but no North American number has the 9
     * that every Brazilian mobile of eleven digits has in third place.
     */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("1[2-9][0-8][0-9][2-9][0-9]{6}");

    private final String digits;

    private PhoneNumber(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a phone as people and systems write it: {@code +55 (44) 9876-5432}, {@code
     * 044998765432}, {@code 554498765432@c.us}. A number of 10 or 11 digits with a Brazilian area
     * code is national, even when it starts with 55: area code 55 exists.
     *
     * @return empty when it is no phone (a group, a LID, …) or no valid one
     */
    public static Optional<PhoneNumber> canonical(@Nullable String raw) {
        if (raw == null || NOT_A_PHONE.stream().anyMatch(raw::contains)) {
            return Optional.empty();
        }
        String digits = dialled(digitsOf(beforeSuffix(raw)));
        if ((digits.length() == 10 || digits.length() == 11)
                && hasAreaCodeAt(digits, 0)
                && !NORTH_AMERICAN.matcher(digits).matches()) {
            digits = BRAZIL + digits;
        }
        if ((digits.length() == 12 || digits.length() == 13) && digits.startsWith(BRAZIL)) {
            return brazilian(digits);
        }
        boolean foreign = digits.length() >= 8 && digits.length() <= 15;
        return foreign ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static Optional<PhoneNumber> brazilian(String digits) {
        if (!hasAreaCodeAt(digits, 2)) {
            return Optional.empty();
        }
        String area = digits.substring(2, 4);
        String subscriber = digits.substring(4);
        char first = subscriber.charAt(0);
        if (subscriber.length() == 9) {
            return first == '9' ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
        }
        if (first >= '6') {
            return Optional.of(new PhoneNumber(BRAZIL + area + "9" + subscriber));
        }
        return first >= '2' ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /** E.164 digits, without the plus. */
    public String digits() {
        return digits;
    }

    /**
     * Every form under which other systems may know this number, the canonical one first: for a
     * Brazilian mobile with and without the ninth digit, else one.
     */
    public Set<String> variants() {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(digits);
        if (digits.length() == 13 && digits.startsWith(BRAZIL) && digits.charAt(5) >= '6') {
            variants.add(digits.substring(0, 4) + digits.substring(5));
        }
        return variants;
    }

    private static String beforeSuffix(String raw) {
        int end = raw.length();
        for (int i = 0; i < end; i++) {
            if (raw.charAt(i) == '@' || raw.charAt(i) == ':') {
                return raw.substring(0, i);
            }
        }
        return raw;
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Without the prefixes that only matter to a telephone exchange: 00, then one 0. */
    private static String dialled(String digits) {
        String rest = digits;
        while (rest.startsWith("00")) {
            rest = rest.substring(2);
        }
        return rest.startsWith("0") ? rest.substring(1) : rest;
    }

    private static boolean hasAreaCodeAt(String digits, int index) {
        return AREA_CODES.contains(digits.substring(index, index + 2));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return Mask.phone(digits);
    }
}
