package dev.ponte.sandbox.kommo.config;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The custom fields of an account, and the tabs they are on. */
public final class Fields {
    public static final String FIRST_GROUP = "default";
    private static final int SORT_FROM = 500;

    private final Ids ids;
    private final Map<Long, CustomField> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, FieldGroup>> groups = new LinkedHashMap<>();

    public Fields(Account account) {
        this.ids = account.ids();
        String main = SystemNames.of(account.language()).mainGroup();
        for (String scope : List.of("leads", "contacts", "companies", "customers")) {
            putGroup(scope, new FieldGroup(FIRST_GROUP, main, true, 0));
        }
    }

    /** All fields of a kind of entity, in the order in which they are shown. */
    public List<CustomField> of(String scope) {
        return byId.values().stream()
                .filter(field -> field.scope().equals(scope))
                .sorted(Comparator.comparingInt(CustomField::sort))
                .toList();
    }

    public Optional<CustomField> get(String scope, long id) {
        return Optional.ofNullable(byId.get(id)).filter(field -> field.scope().equals(scope));
    }

    public Optional<CustomField> byCode(String scope, String code) {
        return byId.values().stream()
                .filter(field -> field.scope().equals(scope) && code.equals(field.code()))
                .findFirst();
    }

    /** How many count against the plan: those that Kommo made do not. */
    int counted() {
        return (int) byId.values().stream().filter(field -> !field.predefined()).count();
    }

    public long nextId() {
        return ids.field();
    }

    public long nextEnumId() {
        return ids.enumeration();
    }

    int nextSort(String scope) {
        return of(scope).stream()
                .mapToInt(CustomField::sort)
                .map(sort -> sort + 1)
                .reduce(SORT_FROM, Math::max);
    }

    /** Makes a field as a person does, by its name and type; all else is as Kommo has it. */
    public CustomField add(String scope, String name, String type) {
        if (!FieldTypes.scope(scope)
                || !FieldTypes.allowed(scope, type)
                || FieldTypes.needsChoices(type)) {
            throw new IllegalArgumentException("no such field: " + scope + ", " + type);
        }
        CustomField field =
                new CustomField(
                        nextId(),
                        scope,
                        name,
                        type,
                        null,
                        nextSort(scope),
                        false,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null);
        put(field);
        return field;
    }

    public void put(CustomField field) {
        byId.put(field.id(), field);
    }

    void remove(long id) {
        byId.remove(id);
    }

    public List<FieldGroup> groups(String scope) {
        return groups.getOrDefault(scope, Map.of()).values().stream()
                .sorted(Comparator.comparingInt(FieldGroup::sort))
                .toList();
    }

    public Optional<FieldGroup> group(String scope, String id) {
        return Optional.ofNullable(groups.getOrDefault(scope, Map.of()).get(id));
    }

    public void putGroup(String scope, FieldGroup group) {
        groups.computeIfAbsent(scope, fresh -> new LinkedHashMap<>()).put(group.id(), group);
    }

    /** Takes a tab away; what was on it goes to the first one. */
    void removeGroup(String scope, String id) {
        fill(scope, id, List.of());
        groups.getOrDefault(scope, Map.of()).remove(id);
    }

    /** Makes these fields, and no others, the content of a tab. */
    void fill(String scope, String id, List<Long> fieldIds) {
        for (CustomField field : of(scope)) {
            if (fieldIds.contains(field.id())) {
                put(field.inGroup(groupKey(id)));
            } else if (id.equals(field.groupId())) {
                put(field.inGroup(null));
            }
        }
    }

    List<Long> on(String scope, String id) {
        List<Long> found = new ArrayList<>();
        for (CustomField field : of(scope)) {
            String group = field.groupId() == null ? FIRST_GROUP : field.groupId();
            if (group.equals(id)) {
                found.add(field.id());
            }
        }
        return found;
    }

    /** The first tab has a name of its own in the list of tabs, and none in a field. */
    static @Nullable String groupKey(@Nullable String id) {
        return FIRST_GROUP.equals(id) ? null : id;
    }

    String nextGroupId(String scope) {
        return scope + "_" + (29_741_591_000_000L + ids.other());
    }
}
