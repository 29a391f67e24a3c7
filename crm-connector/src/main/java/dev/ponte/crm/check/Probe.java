package dev.ponte.crm.check;

import dev.ponte.crm.account.Access;
import dev.ponte.crm.egress.KommoCall;
import dev.ponte.crm.egress.KommoCall.Method;
import dev.ponte.crm.egress.KommoGate;
import dev.ponte.crm.egress.Lane;
import dev.ponte.crm.wire.KommoReply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads from Kommo for somebody who waits. */
@ApplicationScoped
class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KommoGate gate;

    Probe(KommoGate gate) {
        this.gate = gate;
    }

    Uni<KommoReply> get(String account, String path) {
        return gate.call(call(account, Method.GET, path, null));
    }

    Uni<KommoReply> post(String account, String path, byte[] body) {
        return gate.call(call(account, Method.POST, path, body));
    }

    /** With a token that is none of ours. */
    Uni<KommoReply> get(Access access, String path) {
        return gate.call(call(access.slug(), Method.GET, path, null), access);
    }

    private static KommoCall call(
            String account, Method method, String path, byte @Nullable [] body) {
        return new KommoCall(account, method, path, body, Lane.INTERACTIVE, PATIENCE);
    }
}
