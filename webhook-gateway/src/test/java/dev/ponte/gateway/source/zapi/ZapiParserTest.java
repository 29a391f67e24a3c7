package dev.ponte.gateway.source.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageContent.Kind;
import dev.ponte.events.inbound.MessageContent.Media;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageReceived.AdReferral;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageStatusChanged.Status;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.events.inbound.MessageTyped.Where;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZapiParserTest {

    private static final String INSTANCE = "3EAA11BB22CC33DD44EE55FF66007788";
    private static final Instant NOW = Instant.parse("2026-06-27T12:00:30Z");
    private static final Instant MOMMENT = Instant.ofEpochMilli(1782561341000L);
    private static final ChatAddress MARIA =
            new ChatAddress(
                    Channel.ZAPI,
                    INSTANCE,
                    "5551987654321",
                    "5551987654321",
                    "100200300400500@lid",
                    null);

    private final JsonBody json = new JsonBody(new Limits(1 << 20, 32, 10_000));

    @Test
    void aTextOfACustomerIsReceived() {
        SourceEvent event = event("received-text");

        assertThat(event.id()).isEqualTo("zapi:" + INSTANCE + ":3A00C1D2E3F405162738:message");
        assertThat(event.key()).isEqualTo("ZAPI/" + INSTANCE + "/5551987654321");
        assertThat(event.time()).isEqualTo(MOMMENT);
        assertThat(event.data())
                .isEqualTo(
                        new MessageReceived(
                                MARIA,
                                "3A00C1D2E3F405162738",
                                "Maria Souza",
                                MessageContent.text("Quero um orcamento"),
                                null,
                                null,
                                null,
                                MOMMENT));
    }

    @Test
    void theSeedsPayloadIsReceived() {
        SourceEvent event = only(new ZapiParser("instance-abc123").parse(body("seed-text"), NOW));

        assertThat(event.id()).isEqualTo("zapi:instance-abc123:3EB0123456789ABCDEF:message");
        MessageReceived message = (MessageReceived) event.data();
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1704456000));
        assertThat(message.chat().phone()).isEqualTo("5511999999999");
        assertThat(message.authorName()).isEqualTo("João Silva");
        assertThat(message.content().text()).isEqualTo("Olá, gostaria de informações");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "received-audio,AUDIO,-,audio/ogg,10,-",
                "received-image,IMAGE,Esta aqui,image/jpeg,-,-",
                "received-video,VIDEO,-,video/mp4,13,-",
                "received-document,DOCUMENT,-,application/pdf,-,contrato.pdf",
                "received-sticker,STICKER,-,image/webp,-,-"
            })
    void mediaIsReceived(
            String fixture, Kind kind, String text, String mime, Integer seconds, String file) {
        MessageContent content = received(fixture).content();

        assertThat(content.kind()).isEqualTo(kind);
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.media())
                .extracting(Media::mimeType, Media::seconds, Media::fileName)
                .containsExactly(mime, seconds, file);
        assertThat(content.media().url()).startsWith("https://media.example/");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "received-location|LOCATION|Rua A, 1, -30.03,-51.21",
                "received-contact|CONTACT|Joao, 5551999990000",
                "received-button|BUTTON_REPLY|Sim",
                "received-list|LIST_REPLY|Plano A",
                "received-template|TEMPLATE|Ola",
                "received-poll|POLL|Qual?",
                "received-poll-vote|POLL_VOTE|A, B",
                "received-pix|OTHER|-"
            })
    void everyOtherContentIsReceivedWithItsWords(String fixture, Kind kind, String text) {
        assertThat(received(fixture).content()).isEqualTo(new MessageContent(kind, text, null));
    }

    @Test
    void aReplyNamesTheMessageItAnswers() {
        assertThat(received("received-button").quotedMessageId()).isEqualTo("3EB0D241A77332339502");
    }

    @Test
    void theAdThatBroughtTheCustomerIsKept() {
        assertThat(received("received-ad").origin())
                .isEqualTo(new AdReferral("Promo", "120", "https://ads.example/1", "clid1"));
    }

    @Test
    void typingOnThePhoneIsAPersonOfTheTeam() {
        SourceEvent event = event("received-typed");

        assertThat(event.id()).endsWith(":3EB0AA55C01D2F7788:message");
        MessageTyped typed = (MessageTyped) event.data();
        assertThat(typed.person()).isEqualTo(new MessageTyped.Person(Where.PHONE, null, null));
        assertThat(typed.content().text()).isEqualTo("Aqui e a Ana, ja te ajudo");
    }

    @Test
    void ourOwnEchoAndTheDeliveryCallbackAreTheSameFact() {
        SourceEvent echo = event("received-echo");
        SourceEvent delivery = event("delivery-sent");

        assertThat(echo.id())
                .isEqualTo("zapi:" + INSTANCE + ":3EB0D241A77332339502:status:SENT")
                .isEqualTo(delivery.id());
        assertThat(echo.data())
                .isEqualTo(
                        new MessageStatusChanged(
                                MARIA,
                                List.of("3EB0D241A77332339502"),
                                Status.SENT,
                                null,
                                MOMMENT));
    }

    @Test
    void aFailedDeliveryKeepsZapisWords() {
        SourceEvent event = event("delivery-failed");

        assertThat(event.id()).endsWith(":status:FAILED");
        assertThat(event.time()).isEqualTo(NOW);
        MessageStatusChanged status = (MessageStatusChanged) event.data();
        assertThat(status.error()).isEqualTo("Phone number does not exist");
    }

    @Test
    void eachMessageOfAStatusCallbackIsAnEventOfItsOwn() {
        List<SourceEvent> events = ((Parsed.Accepted) parse("status-received-many")).events();

        assertThat(events)
                .extracting(SourceEvent::id)
                .containsExactly(
                        "zapi:" + INSTANCE + ":3EB01:status:DELIVERED",
                        "zapi:" + INSTANCE + ":3EB02:status:DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({
        "READ,READ",
        "read,READ",
        "PLAYED,PLAYED",
        "SENT,SENT",
        "DELIVERED,DELIVERED",
        "FAILED,FAILED"
    })
    void statusesAreTold(String sent, Status status) {
        JsonNode body = tree(Fixtures.zapi("status-read", "\"READ\"", "\"" + sent + "\""));

        SourceEvent event = only(new ZapiParser(INSTANCE).parse(body, NOW));

        assertThat(((MessageStatusChanged) event.data()).status()).isEqualTo(status);
    }

    @Test
    void anEditHasAnIdOfItsOwn() {
        SourceEvent event = event("received-edit");

        assertThat(event.id()).endsWith(":3A00C1D2E3F405162738:edit:3AEDIT0001");
        MessageEdited edited = (MessageEdited) event.data();
        assertThat(edited.messageId()).isEqualTo("3A00C1D2E3F405162738");
        assertThat(edited.fromTeam()).isFalse();
        assertThat(edited.content().text()).isEqualTo("Quero dois orcamentos");
    }

    @Test
    void anEditWithoutAnIdIsNamedByWhatItSays() {
        String first = idOfEdit("Quero dois");
        String second = idOfEdit("Quero tres");

        assertThat(first).isEqualTo(idOfEdit("Quero dois")).isNotEqualTo(second);
    }

    private String idOfEdit(String text) {
        byte[] body =
                Fixtures.zapi(
                        "received-edit", "editMessageId", "unknown", "Quero dois orcamentos", text);
        return only(new ZapiParser(INSTANCE).parse(tree(body), NOW)).id();
    }

    @Test
    void reactionsComeAndGo() {
        SourceEvent given = event("received-reaction");
        SourceEvent taken = event("received-reaction-removed");

        assertThat(given.id()).isNotEqualTo(taken.id());
        MessageReacted reaction = (MessageReacted) given.data();
        assertThat(reaction.messageId()).isEqualTo("3EB0D241A77332339502");
        assertThat(reaction.emoji()).isEqualTo("👍");
        assertThat(((MessageReacted) taken.data()).emoji()).isNull();
    }

    @Test
    void aRevokedMessageIsNamed() {
        SourceEvent event = event("received-revoke");

        assertThat(event.id()).endsWith(":3A00C1D2E3F405162738:revoke");
        assertThat(event.data())
                .isEqualTo(new MessageRevoked(MARIA, "3A00C1D2E3F405162738", false, MOMMENT));
    }

    @Test
    void theConnectionIsTold() {
        SourceEvent lost = event("disconnected");

        assertThat(lost.time()).isEqualTo(Instant.ofEpochSecond(1782560500));
        assertThat(lost.id())
                .isEqualTo("zapi:" + INSTANCE + ":connection:disconnected:1782560500000");
        assertThat(lost.data())
                .isEqualTo(
                        new ChannelConnectionChanged(
                                Channel.ZAPI,
                                INSTANCE,
                                false,
                                "Device has been disconnected",
                                Instant.ofEpochSecond(1782560500)));
        assertThat(((ChannelConnectionChanged) event("connected").data()).connected()).isTrue();
    }

    @Test
    void aNumberWithoutTheNinthDigitIsTheSameChat() {
        ChatAddress chat = received("received-eight-digits").chat();

        assertThat(chat.phone()).isEqualTo("5544998765432");
        assertThat(chat.waAddress()).isEqualTo("554498765432");
        assertThat(chat.lid()).isNull();
    }

    @Test
    void aChatKnownByItsLidOnlyIsAnsweredThere() {
        ChatAddress chat = received("received-lid-only").chat();

        assertThat(chat.phone()).isNull();
        assertThat(chat.lid()).isEqualTo("100200300400500@lid");
        assertThat(chat.waAddress()).isEqualTo("100200300400500@lid");
    }

    @Test
    void aMessageWithoutAnIdIsNamedByWhatItSaysAndWhen() {
        String once = event("received-without-id").id();
        byte[] later = Fixtures.zapi("received-without-id", "1782561341000", "1782561342000");

        assertThat(once).startsWith("zapi:" + INSTANCE + ":hash-").endsWith(":message");
        assertThat(event("received-without-id").id()).isEqualTo(once);
        assertThat(only(new ZapiParser(INSTANCE).parse(tree(later), NOW)).id()).isNotEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "received-group,group",
        "received-newsletter,newsletter",
        "received-broadcast,broadcast",
        "received-status-reply,status-reply",
        "received-call,notification",
        "received-waiting,waiting-message",
        "received-null-text,no-content",
        "status-read-by-me,read-by-me",
        "presence,presence"
    })
    void whatIsNotForTheBotIsIgnoredWithItsReason(String fixture, String reason) {
        assertThat(parse(fixture)).isEqualTo(new Parsed.Ignored(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | unknown-type",
                "{\"type\":\"Whatever\"} | unknown-type",
                "{\"type\":7} | unknown-type",
                "{\"type\":\"ReceivedCallback\"} | no-address",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"12\",\"text\":{\"message\":\"x\"}} | no-address",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"status@broadcast\"} | status-post",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"1-group\"} | group",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"5511999999999\",\"text\":\"x\"} | no-content",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"5511999999999\",\"reaction\":{\"value\":\"x\"}} | reaction-without-message",
                "{\"type\":\"ReceivedCallback\",\"phone\":\"5511999999999\",\"notification\":\"REVOKE\"} | revoke-without-message",
                "{\"type\":\"DeliveryCallback\",\"phone\":\"5511999999999\"} | no-message-id",
                "{\"type\":\"MessageStatusCallback\",\"status\":\"READ\",\"ids\":[]} | no-message-id",
                "{\"type\":\"MessageStatusCallback\",\"status\":\"PENDING\",\"ids\":[\"1\"]} | unknown-status",
                "{\"type\":\"MessageStatusCallback\",\"ids\":[\"1\"]} | unknown-status"
            })
    void oddBodiesAreIgnoredWithTheirReason(String body, String reason) {
        assertThat(new ZapiParser(INSTANCE).parse(tree(body.getBytes()), NOW))
                .isEqualTo(new Parsed.Ignored(reason));
    }

    private MessageReceived received(String fixture) {
        return (MessageReceived) event(fixture).data();
    }

    private SourceEvent event(String fixture) {
        return only(parse(fixture));
    }

    private Parsed parse(String fixture) {
        return new ZapiParser(INSTANCE).parse(body(fixture), NOW);
    }

    private static SourceEvent only(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
        List<SourceEvent> events = ((Parsed.Accepted) parsed).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private JsonNode body(String fixture) {
        return tree(Fixtures.zapi(fixture));
    }

    private JsonNode tree(byte[] body) {
        return ((Decoded.Body<JsonNode>) json.object(body)).tree();
    }
}
