package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.webhook.Outcome;
import dev.ponte.sandbox.webhook.Receipt;
import dev.ponte.sandbox.zapi.Numbers.Registration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Z-API's other side: the people and the phone. */
@Path("/_sandbox/zapi")
final class ZapiControl {
    private static final int MOST_SEEN = 10_000;

    private final ZapiSystem zapi;

    ZapiControl(ZapiSystem zapi) {
        this.zapi = zapi;
    }

    @POST
    @Path("receive")
    @Operation(
            summary = "A customer writes (or, with fromMe, the seller types on the phone)",
            description =
                    "Answers when the first try of the webhook is over: 200 when Ponte accepted it,"
                            + " else 202 (it is retried, held back, or not sent at all).")
    public CompletionStage<RestResponse<Received>> receive(Inbound message) {
        return zapi.receive(message)
                .map(arrival -> Received.of(arrival.messageId(), arrival.receipt()))
                .map(received -> RestResponse.status(received.httpStatus(), received))
                .toCompletionStage();
    }

    @POST
    @Path("deliver")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Posts this body to Ponte as a callback, as it is, once",
            description =
                    "`kind` chooses the address (text, audio, delivery, status, connected,"
                            + " disconnected, presence); without it the body's `type` does.")
    public CompletionStage<Delivered> deliver(
            byte[] body, @QueryParam("kind") @Nullable String kind) {
        Payload payload = new Payload(body);
        return zapi.deliver(kind == null ? guess(payload) : named(kind), payload)
                .map(Delivered::new)
                .toCompletionStage();
    }

    private static CallbackKind named(String kind) {
        return Arrays.stream(CallbackKind.values())
                .filter(known -> known.segment().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind"));
    }

    private static CallbackKind guess(Payload body) {
        Optional<JsonNode> json = body.jsonObject();
        return json.map(
                        object ->
                                CallbackKind.ofType(
                                        object.path("type").asText(), object.has("audio")))
                .orElse(CallbackKind.TEXT);
    }

    @POST
    @Path("connection")
    @Operation(summary = "Connects or disconnects the phone; the queue leaves on connecting")
    public Connection connection(Connection wanted) {
        zapi.connection(wanted.connected());
        return wanted;
    }

    @GET
    @Path("connection")
    @Operation(summary = "Whether the phone is connected")
    public Connection connection() {
        return new Connection(zapi.instance().connected());
    }

    @POST
    @Path("numbers")
    @Operation(summary = "Says what WhatsApp knows about a number")
    public void declare(KnownNumber number) {
        zapi.numbers()
                .declare(
                        number.phone(),
                        new Registration(
                                number.exists(),
                                Optional.ofNullable(number.registeredAs()).orElse(number.phone()),
                                Optional.ofNullable(number.lid())
                                        .orElseGet(() -> Numbers.lid(number.phone()))));
    }

    @GET
    @Path("seen")
    @Operation(
            summary = "What customers have on their phones from us, in order",
            description =
                    "Also a message whose call was answered too late or broke. Pass `next` as"
                            + " `since` to go on; `limit=0` answers the newest cursor only."
                            + " `oldest` above `since`+1 means that some were dropped.")
    public Seen.Page seen(
            @QueryParam("since") @DefaultValue("0") long since,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        if (limit < 0 || limit > MOST_SEEN) {
            throw new IllegalArgumentException("limit must be 0 to " + MOST_SEEN);
        }
        return zapi.seen().after(since, limit);
    }

    record Connection(boolean connected) {}

    record Delivered(int status) {}

    record KnownNumber(
            String phone, boolean exists, @Nullable String registeredAs, @Nullable String lid) {
        KnownNumber {
            if (phone == null || phone.isBlank()) {
                throw new IllegalArgumentException("phone is required");
            }
        }
    }

    /** The fields after the id as in {@link Outcome}. */
    record Received(String messageId, boolean delivered, int status, String note) {
        RestResponse.Status httpStatus() {
            return delivered ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED;
        }

        static Received of(String messageId, Receipt receipt) {
            Outcome outcome = Outcome.of(receipt);
            return new Received(messageId, outcome.delivered(), outcome.status(), outcome.note());
        }
    }
}
