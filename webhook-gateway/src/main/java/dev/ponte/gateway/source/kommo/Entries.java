package dev.ponte.gateway.source.kommo;

import java.util.ArrayList;
import java.util.List;

/** The entities under {@code group[action]}, in the shapes that are seen. */
final class Entries {

    private Entries() {}

    /**
     * @param content {@code [0][id]=…} as a rule, with any index; {@code [id]=…} without an index;
     *     or a scalar, the bare id
     * @param scalars whether scalars count as ids: not in a group that nobody knows
     */
    static List<PhpArray> of(Object content, boolean scalars) {
        if (!(content instanceof PhpArray array)) {
            return scalars ? List.of(bare((String) content)) : List.of();
        }
        if (isEntity(array)) {
            return List.of(array);
        }
        List<PhpArray> entries = new ArrayList<>(array.values().size());
        for (Object value : array.values()) {
            if (value instanceof PhpArray entry) {
                entries.add(entry);
            } else if (scalars) {
                entries.add(bare((String) value));
            }
        }
        return entries;
    }

    private static boolean isEntity(PhpArray array) {
        return array.firstText("id", "uid", "talk_id") != null || array.array("note") != null;
    }

    private static PhpArray bare(String id) {
        PhpArray entry = new PhpArray();
        entry.putScalar("id", id);
        return entry;
    }
}
