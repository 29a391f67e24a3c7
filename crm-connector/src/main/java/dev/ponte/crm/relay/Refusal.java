package dev.ponte.crm.relay;

import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.problem.ProblemType;
import dev.ponte.kommo.batch.Batch;
import dev.ponte.kommo.error.FieldError;
import dev.ponte.kommo.error.ItemErrors;
import dev.ponte.kommo.error.KommoErrorBody;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Kommo's own no: the same status, and what it said, item by item. Callers tell it from ours by its
 * type. Pure.
 */
public final class Refusal {

    private static final Text TITLE = new Text("Kommo refused this", "O Kommo recusou isto");

    private Refusal() {}

    /** Of any status from 400 on. */
    private record Type(int status) implements ProblemType {

        @Override
        public String code() {
            return "kommo-refused";
        }

        @Override
        public Text title() {
            return TITLE;
        }
    }

    /**
     * @param sent the body that was refused, to tell which of its items; null for none
     */
    public static ProblemException of(KommoReply reply, byte @Nullable [] sent) {
        KommoErrorBody said =
                KommoErrorBody.parse(new String(reply.body(), StandardCharsets.UTF_8));
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("kommo", kommo(reply, said));
        if (!said.items().isEmpty()) {
            Optional<Batch> batch = sent == null ? Optional.empty() : Batch.read(sent);
            extensions.put("items", said.items().stream().map(it -> item(it, batch)).toList());
        }
        return new ProblemException(
                new Type(reply.status() < 400 ? 502 : reply.status()), null, extensions);
    }

    private static Map<String, Object> kommo(KommoReply reply, KommoErrorBody said) {
        Map<String, Object> kommo = new LinkedHashMap<>();
        kommo.put("status", reply.status());
        kommo.put("title", said.title());
        kommo.put("detail", said.detail());
        if (reply.requestId() != null) {
            kommo.put("request_id", reply.requestId());
        }
        return kommo;
    }

    private static Map<String, Object> item(ItemErrors errors, Optional<Batch> batch) {
        Map<String, Object> item = new LinkedHashMap<>();
        OptionalInt index =
                batch.map(it -> it.indexOf(errors.requestId())).orElse(OptionalInt.empty());
        index.ifPresent(at -> item.put("index", at));
        item.put("request_id", errors.requestId());
        item.put("errors", errors.errors().stream().map(Refusal::error).toList());
        return item;
    }

    private static Map<String, Object> error(FieldError error) {
        return Map.of("code", error.code(), "path", error.path(), "detail", error.detail());
    }
}
