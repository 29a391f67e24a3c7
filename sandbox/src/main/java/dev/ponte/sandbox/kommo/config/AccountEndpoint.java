package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.Set;

/** {@code account}: for everybody who has a token; more of it with {@code with}. */
public final class AccountEndpoint {
    private final Account account;
    private final Profile profile;
    private final Pipelines pipelines;
    private final TaskTypes taskTypes;

    public AccountEndpoint(
            Account account, Profile profile, Pipelines pipelines, TaskTypes taskTypes) {
        this.account = account;
        this.profile = profile;
        this.pipelines = pipelines;
        this.taskTypes = taskTypes;
    }

    public Answer answer(Request request) {
        if (!request.is("GET")) {
            return Problems.methodNotAllowed();
        }
        Set<String> with = request.params().with();
        ObjectNode body =
                Json.object()
                        .put("id", account.id())
                        .put("name", profile.name())
                        .put("subdomain", account.subdomain())
                        .put("created_at", profile.createdAt())
                        .put("created_by", 0)
                        .put("updated_at", profile.createdAt())
                        .put("updated_by", account.ids().owner())
                        .put("current_user_id", request.userId())
                        .put("country", profile.country())
                        .put("currency", profile.currency())
                        .put("currency_symbol", profile.symbol())
                        .put("language", account.language())
                        .put("customers_mode", "unavailable")
                        .put("is_unsorted_on", pipelines.main().unsortedOn())
                        .put("mobile_feature_version", 0)
                        .put("is_loss_reason_enabled", true)
                        .put("is_helpbot_enabled", false)
                        .put("is_technical_account", false)
                        .put("contact_name_display_order", 1);
        if (with.contains("amojo_id")) {
            body.put("amojo_id", account.uuid("amojo"));
        }
        body.put("uuid", account.uuid("account"));
        if (with.contains("version")) {
            body.put("version", 16);
        }
        if (with.contains("drive_url")) {
            body.put("drive_url", "https://drive-c.kommo.com");
        }
        if (with.contains("is_api_filter_enabled")) {
            body.put("is_api_filter_enabled", true);
        }
        Hal.link(body, request.href("account"));
        ObjectNode embedded = embedded(with);
        if (!embedded.isEmpty()) {
            body.set("_embedded", embedded);
        }
        return Hal.ok(body);
    }

    private ObjectNode embedded(Set<String> with) {
        ObjectNode embedded = Json.object();
        if (with.contains("amojo_rights")) {
            embedded.putObject("amojo_rights")
                    .put("can_direct", true)
                    .put("can_create_groups", true);
        }
        if (with.contains("users_groups")) {
            embedded.putArray("users_groups")
                    .addObject()
                    .put("id", 0)
                    .put("name", "Sales")
                    .putNull("uuid");
        }
        if (with.contains("task_types")) {
            taskTypes.write(embedded.putArray("task_types"));
        }
        if (with.contains("datetime_settings")) {
            embedded.putObject("datetime_settings")
                    .put("date_pattern", "d.m.Y H:i")
                    .put("short_date_pattern", "d.m.Y")
                    .put("short_time_pattern", "H:i")
                    // The misspelt key is Kommo's.
                    .put("date_formant", "d.m.Y")
                    .put("time_format", "H:i:s")
                    .put("timezone", profile.timezone())
                    .put("timezone_offset", profile.offset());
        }
        return embedded;
    }
}
