package dev.ponte.conversation.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.ponte.conversation.talk.ChatCommand;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sellers' words, for those who do not type them in the chat. */
@Path("/vendedor/comandos")
@Tag(name = "Bot")
public class SellerCommandResource {

    private static final Text TAKEN =
            new Text("The conversation is yours", "Conversa assumida: o bot está em silêncio");
    private static final Text HANDED_BACK =
            new Text("The bot answers again", "Conversa liberada: o bot volta a responder");

    private final BotControl control;
    private final Caller caller;

    SellerCommandResource(BotControl control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    /**
     * @param comando {@code /assumir} or {@code /liberar}; the slash may be left out
     * @param vendedor who takes it over; the caller when left out
     */
    public record Request(
            @NotBlank String comando,
            @Nullable @JsonAlias("conversation_id") String conversa,
            @Nullable @JsonAlias("contact_id") Long contato,
            @Nullable @JsonAlias("lead_id") Long lead,
            @Nullable @JsonAlias("telefone") String phone,
            @Nullable String vendedor) {}

    /** What was done, and how each conversation stands now. */
    public record Answer(
            boolean success, String comando, String message, List<BotState> conversations) {}

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "/assumir and /liberar by API",
            description = "Give exactly one of conversa, contato, lead and phone.")
    public Uni<Answer> command(
            @NotNull @Valid Request request,
            @HeaderParam("Accept-Language") @Nullable String language) {
        ChatCommand command = parse(request.comando());
        Target target =
                TargetReader.read(
                        request.conversa(), request.contato(), request.lead(), request.phone());
        String by = request.vendedor() == null ? caller.name() : request.vendedor();
        Text said = command == ChatCommand.TAKE_OVER ? TAKEN : HANDED_BACK;
        return control.apply(caller.account(), target, Optional.of(fact(command, by)))
                .map(
                        states ->
                                new Answer(
                                        true,
                                        command.word(),
                                        said.in(Languages.best(language)),
                                        states));
    }

    private static ChatCommand parse(String comando) {
        String word = comando.strip();
        return ChatCommand.parse(word.startsWith("/") ? word : "/" + word)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ConversationProblem.BAD_ACTION,
                                        new Text(
                                                "Use /assumir or /liberar",
                                                "Use /assumir ou /liberar")));
    }

    private static Fact fact(ChatCommand command, String by) {
        return switch (command) {
            case TAKE_OVER -> new Fact.TakeOver(OwnershipCause.SELLER_COMMAND, by, null);
            case HAND_BACK -> new Fact.HandBack(OwnershipCause.SELLER_COMMAND, by);
        };
    }
}
