package dev.ponte.gateway.ledger;

import dev.ponte.kit.text.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an event id can be found by: of {@code zapi:3EAA…:3EB0C767…:message} the message id, of
 * {@code kommo:31987654:lead:24680135:update:…} the lead's number. The system and whose it is say
 * too little to be worth an index entry, and so do words.
 */
final class SearchTerms {

    private static final int COMMON_PARTS = 2;
    private static final int SHORTEST = 3;

    /** An index entry has a limit, and nobody types more. */
    private static final int LONGEST = 200;

    private SearchTerms() {}

    static Set<String> of(List<String> eventIds) {
        Set<String> terms = new LinkedHashSet<>();
        eventIds.forEach(id -> terms.addAll(of(id)));
        return terms;
    }

    /** The telling parts of one id; never empty: an id without any is its own. */
    static List<String> of(String eventId) {
        List<String> telling = new ArrayList<>(2);
        String[] parts = eventId.split(":", -1);
        for (int i = COMMON_PARTS; i < parts.length; i++) {
            if (tells(parts[i])) {
                telling.add(cut(parts[i]));
            }
        }
        return telling.isEmpty() ? List.of(cut(eventId)) : telling;
    }

    /** As the terms were written. */
    static String cut(String term) {
        return CleanText.cut(term, LONGEST);
    }

    private static boolean tells(String part) {
        return part.length() >= SHORTEST && part.chars().anyMatch(Character::isDigit);
    }
}
