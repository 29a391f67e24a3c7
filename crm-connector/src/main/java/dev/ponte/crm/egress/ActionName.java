package dev.ponte.crm.egress;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names calls for metrics: few names, and no id, search word or phone in any of them. Pure. */
final class ActionName {

    private static final Pattern WORD = Pattern.compile("[a-z_]{1,32}");
    private static final int MOST_WORDS = 4;

    private ActionName() {}

    /** {@code GET /api/v4/leads/123/notes?page=2} is {@code get leads/notes}. */
    static String of(KommoCall.Method method, String path) {
        int query = path.indexOf('?');
        String words =
                Arrays.stream((query < 0 ? path : path.substring(0, query)).split("/"))
                        .skip(3)
                        .filter(segment -> WORD.matcher(segment).matches())
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining("/"));
        return method.name().toLowerCase(Locale.ROOT) + " " + words;
    }
}
