package dev.ponte.crm.egress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.crm.egress.KommoCall.Method;
import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kommo.batch.Batch;
import dev.ponte.kommo.batch.Batch.Answered;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a batch that Kommo found too heavy (504) in two halves, and these in halves again. Only of
 * changes, which may be made twice: of a creation nobody knows how much of it Kommo made before it
 * gave up.
 */
final class SplitCalls {

    private final Function<KommoCall, Uni<KommoReply>> gate;
    private final int smallest;

    SplitCalls(Function<KommoCall, Uni<KommoReply>> gate, int smallest) {
        this.gate = gate;
        this.smallest = smallest;
    }

    Uni<KommoReply> halves(Attempt attempt) {
        KommoCall call = attempt.call();
        if (!call.method().repeatable()) {
            return Uni.createFrom().failure(KommoFailure.outcomeUnknown());
        }
        Optional<Batch> batch = call.method() == Method.PATCH ? batch(call) : Optional.empty();
        if (batch.isEmpty() || batch.get().size() <= smallest || batch.get().size() < 2) {
            return Uni.createFrom().failure(KommoFailure.of(Reason.UNAVAILABLE));
        }
        return oneAfterTheOther(attempt, batch.get().halves(), new ArrayList<>());
    }

    private Uni<KommoReply> oneAfterTheOther(
            Attempt attempt, List<Batch> parts, List<Answered> answers) {
        if (answers.size() == parts.size()) {
            return Uni.createFrom().item(joined(answers));
        }
        Batch part = parts.get(answers.size());
        return gate.apply(call(attempt, part))
                .chain(
                        reply -> {
                            if (!reply.successful()) {
                                // As of one batch: some item is wrong, and its name says which.
                                return Uni.createFrom().item(reply);
                            }
                            answers.add(new Answered(part, reply.tree()));
                            return oneAfterTheOther(attempt, parts, answers);
                        });
    }

    private static KommoCall call(Attempt attempt, Batch part) {
        KommoCall whole = attempt.call();
        return new KommoCall(
                whole.account(),
                whole.method(),
                whole.path(),
                part.body().toString().getBytes(StandardCharsets.UTF_8),
                whole.lane(),
                attempt.left());
    }

    private static KommoReply joined(List<Answered> answers) {
        JsonNode whole = Batch.join(answers);
        byte[] body =
                whole.isMissingNode()
                        ? new byte[0]
                        : whole.toString().getBytes(StandardCharsets.UTF_8);
        return new KommoReply(body.length == 0 ? 204 : 200, "application/json", body, null, null);
    }

    private static Optional<Batch> batch(KommoCall call) {
        byte[] body = call.body();
        return body == null ? Optional.empty() : Batch.read(body);
    }
}
