package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.control.UnknownThingException;
import dev.ponte.sandbox.kommo.chat.Chat;
import dev.ponte.sandbox.kommo.chat.ChatMessage;
import dev.ponte.sandbox.kommo.chat.KommoInbound;
import dev.ponte.sandbox.kommo.hook.Delivery;
import dev.ponte.sandbox.kommo.hook.HookHealth;
import dev.ponte.sandbox.kommo.hook.Subscription;
import dev.ponte.sandbox.webhook.Outcome;
import dev.ponte.sandbox.webhook.Receipt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Kommo's other side: customers, and the webhooks as the settings page shows them. */
@Path("/_sandbox/kommo")
final class KommoControl {
    private final KommoSystem kommo;
    private final ChatSender chats;
    private final SandboxClock clock;

    KommoControl(KommoSystem kommo, ChatSender chats, SandboxClock clock) {
        this.kommo = kommo;
        this.chats = chats;
        this.clock = clock;
    }

    @POST
    @Path("{subdomain}/receive")
    @Operation(
            summary = "A customer writes in a chat of Kommo",
            description =
                    "Emits message[add]; for a chat that is new also talk[add], contacts[add] and"
                            + " leads[add] (with leadId) or unsorted[add] (without). 200 when Ponte"
                            + " accepted the message, else 202.")
    public CompletionStage<RestResponse<Received>> receive(
            @PathParam("subdomain") String subdomain, KommoInbound inbound) {
        Chat chat = inbound.chat();
        ChatMessage message = inbound.message();
        return chats.receive(kommo.tenant(subdomain), chat, message)
                .map(sent -> Received.of(chat, message, sent))
                .map(received -> RestResponse.status(received.httpStatus(), received))
                .toCompletionStage();
    }

    @GET
    @Path("{subdomain}/deliveries")
    @Operation(summary = "The delivery log, newest first")
    public List<Delivery> deliveries(@PathParam("subdomain") String subdomain) {
        return kommo.tenant(subdomain).sender().log().list();
    }

    @POST
    @Path("{subdomain}/deliveries/{id}/replay")
    @Operation(summary = "Sends a webhook of the log again")
    public CompletionStage<Told> replay(
            @PathParam("subdomain") String subdomain, @PathParam("id") long id) {
        Tenant tenant = kommo.tenant(subdomain);
        Delivery delivery =
                tenant.sender()
                        .log()
                        .get(id)
                        .orElseThrow(() -> new UnknownThingException("no delivery " + id));
        return tenant.sender()
                .replay(delivery)
                .map(receipt -> Told.of(delivery.group(), receipt))
                .toCompletionStage();
    }

    @GET
    @Path("{subdomain}/hook")
    @Operation(
            summary = "The oldest webhook: whether Kommo has switched it off, and how near it is")
    public HookView hook(@PathParam("subdomain") String subdomain) {
        HookHealth health =
                kommo.tenant(subdomain).subscriptions().all().stream()
                        .findFirst()
                        .map(Subscription::health)
                        .orElseThrow(() -> new UnknownThingException("no webhook"));
        return new HookView(health.disabled(), health.invalidLately(clock.instant()));
    }

    @POST
    @Path("{subdomain}/hook/enable")
    @Operation(summary = "Switches all webhooks on again, as a person would")
    public HookView enable(@PathParam("subdomain") String subdomain) {
        kommo.tenant(subdomain).subscriptions().all().forEach(each -> each.health().enable());
        return hook(subdomain);
    }

    /**
     * @param invalidLately invalid answers in the last two hours
     */
    record HookView(boolean disabled, int invalidLately) {}

    /** One webhook; the fields after the event as in {@link Outcome}. */
    record Told(String event, boolean delivered, int status, String note) {
        static Told of(String event, Receipt receipt) {
            Outcome outcome = Outcome.of(receipt);
            return new Told(event, outcome.delivered(), outcome.status(), outcome.note());
        }
    }

    record Received(
            String messageId,
            long leadId,
            long contactId,
            long talkId,
            String chatId,
            boolean delivered,
            int status,
            List<Told> webhooks) {
        static Received of(Chat chat, ChatMessage message, List<ChatSender.Sent> sent) {
            List<Told> told =
                    sent.stream().map(one -> Told.of(one.event(), one.receipt())).toList();
            Told first =
                    told.stream()
                            .filter(one -> one.event().equals("message[add]"))
                            .findFirst()
                            .orElseThrow();
            return new Received(
                    message.id(),
                    chat.leadId(),
                    chat.contactId(),
                    chat.talkId(),
                    chat.chatId().toString(),
                    first.delivered(),
                    first.status(),
                    told);
        }

        RestResponse.Status httpStatus() {
            return delivered ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED;
        }
    }
}
