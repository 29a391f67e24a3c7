package dev.ponte.conversation.api;

import dev.ponte.conversation.store.ConversationReset;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets all conversations of an account; guarded three times: role, setting, confirmation. */
@Path("/reset/conversations")
@Tag(name = "Conversations")
public class ResetResource {

    private static final Logger LOG = Logger.getLogger(ResetResource.class);
    private static final Text DONE =
            new Text("All conversations are forgotten", "Todas as conversas foram apagadas");

    private final ConversationReset reset;
    private final ResetConfig config;
    private final Caller caller;

    ResetResource(ConversationReset reset, ResetConfig config, Caller caller) {
        this.reset = reset;
        this.config = config;
        this.caller = caller;
    }

    /**
     * @param deleted conversations that were there
     */
    public record Answer(boolean success, int deleted, String message) {}

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Forget all conversations of the account",
            description =
                    "Only where ponte.reset.enabled is true, and only with"
                            + " ?confirm=<account>, e.g. ?confirm=default.")
    public Uni<Answer> reset(
            @QueryParam("confirm") @Nullable String confirm,
            @HeaderParam("Accept-Language") @Nullable String language) {
        if (!config.enabled()) {
            throw new ProblemException(
                    ConversationProblem.RESET_DISABLED,
                    new Text(
                            "Set PONTE_RESET_ENABLED=true on an installation for trying out",
                            "Defina PONTE_RESET_ENABLED=true em uma instalação de testes"));
        }
        String account = caller.account();
        if (!account.equals(confirm)) {
            throw new ProblemException(
                    ConversationProblem.RESET_NOT_CONFIRMED,
                    new Text(
                            "Repeat the request with ?confirm=" + account,
                            "Repita a requisição com ?confirm=" + account),
                    Map.of("confirm", account));
        }
        LOG.warnf("conversations reset: account=%s by=%s", account, caller.name());
        return reset.reset(account)
                .map(count -> new Answer(true, count, DONE.in(Languages.best(language))));
    }
}
