package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.FieldEnum;
import dev.ponte.sandbox.kommo.config.FieldGroup;
import dev.ponte.sandbox.kommo.config.Fields;
import dev.ponte.sandbox.kommo.config.SystemNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that every account has from the start. */
final class SystemFields {
    private static final List<String> PHONES =
            List.of("WORK", "WORKDD", "MOB", "FAX", "HOME", "OTHER");
    private static final List<String> EMAILS = List.of("WORK", "PRIV", "OTHER");
    private static final List<String> TRACKING =
            List.of(
                    "UTM_SOURCE",
                    "UTM_MEDIUM",
                    "UTM_CAMPAIGN",
                    "UTM_CONTENT",
                    "UTM_TERM",
                    "UTM_REFERRER",
                    "REFERRER",
                    "GCLID",
                    "FBCLID");

    private final Fields fields;
    private final SystemNames names;

    SystemFields(Account account, Fields fields) {
        this.fields = fields;
        this.names = SystemNames.of(account.language());
    }

    void add(boolean tracking) {
        put("contacts", names.phone(), "multitext", "PHONE", 4, PHONES, null);
        put("contacts", names.email(), "multitext", "EMAIL", 6, EMAILS, null);
        put("contacts", names.position(), "text", "POSITION", 2, List.of(), null);
        put("companies", names.phone(), "multitext", "PHONE", 4, PHONES, null);
        put("companies", names.email(), "multitext", "EMAIL", 6, EMAILS, null);
        put("companies", "Web", "url", "WEB", 8, List.of(), null);
        put("companies", names.address(), "textarea", "ADDRESS", 10, List.of(), null);
        if (tracking) {
            fields.putGroup("leads", new FieldGroup("statistic", "Statistics", true, 100));
            int sort = 2;
            for (String code : TRACKING) {
                put(
                        "leads",
                        code.toLowerCase(java.util.Locale.ROOT),
                        "tracking_data",
                        code,
                        sort,
                        List.of(),
                        "statistic");
                sort += 2;
            }
        }
    }

    private void put(
            String scope,
            String name,
            String type,
            String code,
            int sort,
            List<String> choices,
            @Nullable String group) {
        List<FieldEnum> enums = new ArrayList<>();
        for (String choice : choices) {
            // The label of such a choice is its code.
            enums.add(new FieldEnum(fields.nextEnumId(), choice, 2 * enums.size() + 2, choice));
        }
        fields.put(
                new CustomField(
                        fields.nextId(),
                        scope,
                        name,
                        type,
                        code,
                        sort,
                        false,
                        choices.isEmpty() ? null : List.copyOf(enums),
                        group,
                        List.of(),
                        List.of(),
                        true,
                        null,
                        null));
    }
}
