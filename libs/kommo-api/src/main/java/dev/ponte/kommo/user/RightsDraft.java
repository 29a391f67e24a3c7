package dev.ponte.kommo.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.user.Rights.StatusRight;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rights that are written to a role. The reference calls each of them optional; that those left out
 * stay is UNCONFIRMED, so say all that you know.
 */
public record RightsDraft(@JsonValue Body body) implements Draft<RightsDraft> {

    public static final RightsDraft NONE = new RightsDraft(Body.EMPTY);

    /**
     * @param of {@code leads, contacts, companies, tasks}
     * @param letters by action; {@code add} is {@code A} or {@code D} only
     */
    public RightsDraft actions(String of, Map<String, String> letters) {
        return set(of, Collections.unmodifiableMap(new TreeMap<>(letters)));
    }

    /**
     * @param to {@code mail_access, catalog_access}
     */
    public RightsDraft access(String to, boolean open) {
        return set(to, open);
    }

    /**
     * All that differ in a stage: those left out are gone. With none at all Kommo closes incoming
     * leads.
     */
    public RightsDraft stages(List<StatusRight> rights) {
        return set("status_rights", List.copyOf(rights));
    }

    @Override
    public RightsDraft with(Body body) {
        return new RightsDraft(body);
    }
}
