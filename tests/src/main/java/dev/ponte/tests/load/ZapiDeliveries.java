package dev.ponte.tests.load;

import java.util.function.LongSupplier;

/**
 * Z-API's callbacks as Z-API sends them: the fixtures of webhook-gateway with ids, chats and times
 * of their own. The same number and seed give the same ids, so a delivery can be sent again.
 */
public final class ZapiDeliveries implements Deliveries {

    private static final String JSON = "application/json";

    /** 20 characters, as WhatsApp's ids are. */
    private static final Template RECEIVED =
            Template.of(
                    """
                    {"isStatusReply":false,"chatLid":"{lid:15}@lid","connectedPhone":"5551911112222",\
                    "waitingMessage":false,"isEdit":false,"isGroup":false,"isNewsletter":false,\
                    "instanceId":"3EAA11BB22CC33DD44EE55FF66007788","messageId":"3A{seed:6}{number:12}",\
                    "phone":"{phone:13}","fromMe":false,"momment":{time:13},"status":"RECEIVED",\
                    "chatName":"Maria","senderPhoto":null,"senderName":"Maria Souza","photo":null,\
                    "broadcast":false,"participantPhone":null,"participantLid":null,\
                    "forwarded":false,"type":"ReceivedCallback","fromApi":false,\
                    "text":{"message":"Quero um orcamento #m{mark:8}"}}""");

    private static final Template TYPED =
            Template.of(
                    """
                    {"isStatusReply":false,"chatLid":"{lid:15}@lid","connectedPhone":"5551911112222",\
                    "waitingMessage":false,"isEdit":false,"isGroup":false,"isNewsletter":false,\
                    "instanceId":"3EAA11BB22CC33DD44EE55FF66007788","messageId":"3B{seed:6}{number:12}",\
                    "phone":"{phone:13}","fromMe":true,"momment":{time:13},"status":"RECEIVED",\
                    "chatName":"Maria","senderPhoto":null,"senderName":"Maria Souza","photo":null,\
                    "broadcast":false,"participantPhone":null,"participantLid":null,\
                    "forwarded":false,"type":"ReceivedCallback","fromApi":false,\
                    "text":{"message":"Aqui e a Ana, ja te ajudo"}}""");

    private static final Template STATUS =
            Template.of(
                    """
                    {"type":"MessageStatusCallback","instanceId":"3EAA11BB22CC33DD44EE55FF66007788",\
                    "status":"RECEIVED","ids":["3EB0{seed:6}{number:12}"],"momment":{time:13},\
                    "phoneDevice":0,"phone":"{phone:13}","isGroup":false}""");

    private final String path;
    private final Chats chats;
    private final long seed;
    private final LongSupplier clock;

    /**
     * @param secret of the gateway's door
     */
    public ZapiDeliveries(String secret, Chats chats, long seed) {
        this(secret, chats, seed, System::currentTimeMillis);
    }

    /**
     * @param clock milliseconds of the epoch: when messages say they were written
     */
    public ZapiDeliveries(String secret, Chats chats, long seed, LongSupplier clock) {
        this.path = "/webhooks/zapi/" + secret;
        this.chats = chats;
        this.seed = Math.floorMod(seed, 1_000_000L);
        this.clock = clock;
    }

    public Chats chats() {
        return chats;
    }

    /** A customer's text, which holds the number's mark. */
    @Override
    public Delivery at(long number) {
        return asked(chats.of(number), number);
    }

    /** {@link #at}, of a certain chat. */
    public Delivery asked(int chat, long number) {
        return of(RECEIVED, chat, number);
    }

    /** A text that somebody of the team types on the phone: a take-over. */
    public Delivery typed(int chat, long number) {
        return of(TYPED, chat, number);
    }

    /** News of a message that was sent, which nobody here sent. */
    public Delivery status(long number) {
        return of(STATUS, chats.of(number), number);
    }

    /** News of a message that {@link PlayedWorld} was asked to send. */
    public Delivery delivered(long phone, long id) {
        byte[] body = STATUS.copy();
        STATUS.put(body, "phone", phone);
        STATUS.put(body, "number", id);
        STATUS.put(body, "time", clock.getAsLong());
        return new Delivery(path, JSON, body);
    }

    private Delivery of(Template template, int chat, long number) {
        byte[] body = template.copy();
        template.put(body, "phone", chats.phone(chat));
        template.put(body, "lid", chats.lid(chat));
        template.put(body, "seed", seed);
        template.put(body, "number", number);
        template.put(body, "mark", number);
        template.put(body, "time", clock.getAsLong());
        return new Delivery(path, JSON, body);
    }
}
