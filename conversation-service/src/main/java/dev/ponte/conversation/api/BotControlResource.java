package dev.ponte.conversation.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.events.conversation.OwnershipCause;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pauses and resumes the bot, by people and by n8n. */
@Path("/bot-control")
@Tag(name = "Bot")
public class BotControlResource {

    private static final Text PAUSED = new Text("The bot is paused", "Bot pausado");
    private static final Text RESUMED = new Text("The bot answers again", "Bot reativado");
    private static final Text STATUS = new Text("As it is", "Situação atual");

    private final BotControl control;
    private final Caller caller;

    BotControlResource(BotControl control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    /**
     * @param action {@code pause}, {@code resume} or {@code status}
     * @param minutes for {@code pause}: how long, up to the installation's cap
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Request(
            @NotBlank String action,
            @Nullable @JsonAlias({"conversation_id", "conversation"}) String conversa,
            @Nullable @JsonAlias({"contact_id", "contact"}) Long contato,
            @Nullable @JsonAlias("lead_id") Long lead,
            @Nullable @JsonAlias("telefone") String phone,
            @Nullable @Positive @JsonAlias("minutos") Integer minutes) {}

    /** What was done, and how each conversation stands now. */
    public record Answer(boolean success, String message, List<BotState> conversations) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Pause, resume or look at the bot in one customer's conversations",
            description =
                    "Give exactly one of conversa, contato, lead and phone. A phone that never"
                            + " wrote can be paused ahead of its first message.")
    public Uni<Answer> control(
            @NotNull @Valid Request request,
            @HeaderParam("Accept-Language") @Nullable String language) {
        Target target =
                TargetReader.read(
                        request.conversa(), request.contato(), request.lead(), request.phone());
        Optional<Fact> fact = fact(request);
        String said = said(fact).in(Languages.best(language));
        return control.apply(caller.account(), target, fact)
                .map(states -> new Answer(true, said, states));
    }

    private Optional<Fact> fact(Request request) {
        Integer minutes = request.minutes();
        return switch (request.action().strip().toLowerCase(Locale.ROOT)) {
            case "pause" ->
                    Optional.of(
                            new Fact.TakeOver(
                                    OwnershipCause.BOT_CONTROL,
                                    caller.name(),
                                    minutes == null ? null : Duration.ofMinutes(minutes)));
            case "resume" ->
                    Optional.of(new Fact.HandBack(OwnershipCause.BOT_CONTROL, caller.name()));
            case "status" -> Optional.empty();
            default ->
                    throw new ProblemException(
                            ConversationProblem.BAD_ACTION,
                            new Text("Use pause, resume or status", "Use pause, resume ou status"));
        };
    }

    private static Text said(Optional<Fact> fact) {
        return fact.map(what -> what instanceof Fact.TakeOver ? PAUSED : RESUMED).orElse(STATUS);
    }
}
