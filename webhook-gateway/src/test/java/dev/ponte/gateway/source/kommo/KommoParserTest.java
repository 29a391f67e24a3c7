package dev.ponte.gateway.source.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.crm.CrmEntityChanged;
import dev.ponte.events.crm.CrmEntityChanged.Action;
import dev.ponte.events.crm.CrmEntityChanged.Entity;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageContent.Kind;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.events.inbound.MessageTyped.Person;
import dev.ponte.events.inbound.MessageTyped.Where;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.source.Decoded;
import dev.ponte.gateway.source.JsonBody;
import dev.ponte.gateway.source.Limits;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KommoParserTest {

    private static final Instant NOW = Instant.parse("2026-01-09T13:00:00Z");
    private static final Limits LIMITS = new Limits(1 << 20, 32, 10_000);
    private static final String ACCOUNT = "account[id]=31987654&account[subdomain]=brasilhomes&";
    private static final ChatAddress CHAT =
            new ChatAddress(
                    Channel.KOMMO,
                    "brasilhomes",
                    null,
                    null,
                    null,
                    "7c1d2f2e-1c6b-4f0e-8f7e-0b7f6f3f9a10");

    private final KommoParser parser = new KommoParser(new KommoAccount(31987654, "brasilhomes"));

    @Test
    void anIncomingMessageIsReceivedWithItsLead() {
        SourceEvent event = fixture("message-incoming");

        assertThat(event.id())
                .isEqualTo("kommo:31987654:message:0f6f1c9e-6a3c-4d59-9a53-2f3a1f0d7b11");
        assertThat(event.key()).isEqualTo("KOMMO/brasilhomes/7c1d2f2e-1c6b-4f0e-8f7e-0b7f6f3f9a10");
        assertThat(event.data())
                .isEqualTo(
                        new MessageReceived(
                                CHAT,
                                "0f6f1c9e-6a3c-4d59-9a53-2f3a1f0d7b11",
                                "João Silva",
                                MessageContent.text("Oi! Ainda tem o apto de 2 quartos?"),
                                null,
                                null,
                                new CrmLink(33550077L, 24680135L, 4321L),
                                Instant.ofEpochSecond(1767950410)));
    }

    @Test
    void aPictureWithoutALeadIsReceived() {
        MessageReceived message = (MessageReceived) fixture("message-picture").data();

        assertThat(message.crm()).isEqualTo(new CrmLink(33550077L, null, 4321L));
        assertThat(message.content().kind()).isEqualTo(Kind.IMAGE);
        assertThat(message.content().text()).isNull();
        assertThat(message.content().media().url())
                .isEqualTo("https://amojo.kommo.com/attachments/a1/b2/foto.jpg");
        assertThat(message.content().media().fileName()).isEqualTo("foto.jpg");
    }

    @Test
    void whatAUserWritesInKommoIsTyped() {
        MessageTyped typed =
                (MessageTyped)
                        only(message(
                                        "type=outgoing",
                                        "author][type=user",
                                        "author][id=77",
                                        "author][name=Ana"))
                                .data();

        assertThat(typed.person()).isEqualTo(new Person(Where.KOMMO, "77", "Ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author][type=bot", "author][type=salesbot", "text=x"})
    void anOutgoingMessageThatNoUserSignedIsNobodysTakeOver(String author) {
        assertThat(message("type=outgoing", author)).isEqualTo(new Parsed.Ignored("bot-message"));
    }

    @ParameterizedTest
    @CsvSource({
        "author][type=external,MessageReceived",
        "text=x,MessageReceived",
        "author][type=user,MessageTyped"
    })
    void withoutATypeTheAuthorDecides(String author, String event) {
        assertThat(only(message(author)).data().getClass().getSimpleName()).isEqualTo(event);
    }

    private Parsed message(String... fields) {
        StringBuilder body = new StringBuilder(ACCOUNT).append("message[add][0][id]=m1");
        body.append("&message[add][0][chat_id]=c1&message[add][0][created_at]=1767950410");
        for (String field : fields) {
            int equals = field.indexOf('=');
            body.append("&message[add][0][").append(field, 0, equals).append(']');
            body.append(field.substring(equals));
        }
        return parse(body.toString());
    }

    @Test
    void aMessageWithoutAChatHasNoAddress() {
        assertThat(parse(ACCOUNT + "message[add][0][id]=m1&message[add][0][text]=x"))
                .isEqualTo(new Parsed.Ignored("no-address"));
    }

    @ParameterizedTest
    @CsvSource({
        "lead-created,LEAD,ADDED,24680135,1767950400",
        "lead-won,LEAD,STATUS_CHANGED,24680135,1767954000",
        "lead-deleted,LEAD,DELETED,24680135,1767963600",
        "contact-created,CONTACT,ADDED,33550077,1767950399",
        "talk-opened,TALK,ADDED,4321,1767950409",
        "note-added,NOTE,ADDED,778899,1767952800",
        "task-completed,TASK,UPDATED,667788,1767952800",
        "unsorted-added,UNSORTED,ADDED,3f9f3d1fc2a07b0c5a3b,1767950400",
        "unsorted-accepted,UNSORTED,DELETED,3f9f3d1fc2a07b0c5a3b,1767950400",
        "digital-pipeline,LEAD,STATUS_CHANGED,24680135,1767963600"
    })
    void everyEntityOfTheReferenceIsToldAsAChange(
            String fixture, Entity entity, Action action, String id, long at) {
        SourceEvent event = fixture(fixture);

        CrmEntityChanged change = (CrmEntityChanged) event.data();
        assertThat(change.entity()).isEqualTo(entity);
        assertThat(change.action()).isEqualTo(action);
        assertThat(change.entityId()).isEqualTo(id);
        assertThat(change.crmAccountId()).isEqualTo(31987654);
        assertThat(change.at()).isEqualTo(Instant.ofEpochSecond(at)).isEqualTo(event.time());
        assertThat(event.key()).isEqualTo(entity + "/" + id);
    }

    @Test
    void aStageChangeTellsBothStages() {
        CrmEntityChanged change = (CrmEntityChanged) fixture("lead-won").data();

        assertThat(change.statusId()).isEqualTo(142);
        assertThat(change.oldStatusId()).isEqualTo(70010003);
        assertThat(change.pipelineId()).isEqualTo(9001001);
        assertThat(change.responsibleUserId()).isEqualTo(11223344);
        assertThat(fixture("lead-won").id())
                .startsWith("kommo:31987654:lead:24680135:status-changed:1767954000:s142:");
    }

    @Test
    void attributesAreNestedAsSent() {
        Map<String, Object> fields =
                ((CrmEntityChanged) fixture("lead-created").data()).attributes();

        assertThat(fields).containsEntry("name", "Apto 2q João");
        assertThat(fields)
                .containsEntry("tags", List.of(Map.of("id", "5501", "name", "site")))
                .containsEntry(
                        "custom_fields",
                        List.of(
                                Map.of(
                                        "id",
                                        "1204001",
                                        "name",
                                        "Canal",
                                        "code",
                                        "CANAL",
                                        "values",
                                        List.of(Map.of("value", "WhatsApp", "enum", "880011"))),
                                Map.of(
                                        "id",
                                        "1204002",
                                        "name",
                                        "Visita",
                                        "values",
                                        List.of("1768003200"))));
    }

    @Test
    void aCompanyComesAmongTheContacts() {
        String body =
                new String(Fixtures.kommo("contact-created"), UTF_8)
                        .replace("=contact", "=company");

        CrmEntityChanged change = (CrmEntityChanged) only(parse(body)).data();

        assertThat(change.entity()).isEqualTo(Entity.COMPANY);
    }

    @Test
    void aNoteKeepsItsTypeWhenTheNameIsAParentToo() {
        String body =
                ACCOUNT
                        + "contacts[note][0][note][id]=5&contacts[note][0][note][type]=3"
                        + "&contacts[note][0][note][type][message_uuid]=u&contacts[note][0][type]=contact";

        CrmEntityChanged change = (CrmEntityChanged) only(parse(body)).data();

        assertThat(change.entity()).isEqualTo(Entity.NOTE);
        assertThat(change.attributes())
                .containsEntry("type", Map.of("$value", "3", "message_uuid", "u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leads[delete]=24680135",
                "leads[delete][0]=24680135",
                "leads[delete][id]=24680135",
                "leads[delete][any][id]=24680135"
            })
    void theIdIsFoundInEveryShapeOfADelete(String form) {
        CrmEntityChanged change = (CrmEntityChanged) only(parse(ACCOUNT + form)).data();

        assertThat(change.action()).isEqualTo(Action.DELETED);
        assertThat(change.entityId()).isEqualTo("24680135");
    }

    @ParameterizedTest
    @CsvSource({
        "companies[update][0][id]=1,COMPANY,UPDATED",
        "customers[add][0][id]=1,CUSTOMER,ADDED",
        "catalogs[update][0][id]=1,CATALOG_ELEMENT,UPDATED",
        "leads[responsible][0][id]=1,LEAD,RESPONSIBLE_CHANGED",
        "leads[restore][0][id]=1,LEAD,RESTORED",
        "leads[mail_in][0][id]=1,LEAD,OTHER",
        "add[0][id]=1,CHAT_TEMPLATE,ADDED",
        "widgets[add][0][id]=1,OTHER,ADDED",
        "message[update][0][id]=1,OTHER,UPDATED"
    })
    void otherGroupsAreToldToo(String form, Entity entity, Action action) {
        CrmEntityChanged change = (CrmEntityChanged) only(parse(ACCOUNT + form)).data();

        assertThat(change.entity()).isEqualTo(entity);
        assertThat(change.action()).isEqualTo(action);
    }

    @Test
    void aDeliveryMayTellSeveralThings() {
        Parsed parsed =
                parse(
                        ACCOUNT
                                + "leads[add][0][id]=1&leads[add][5][id]=2&leads[status][0][id]=1"
                                + "&message[add][0][id]=m&message[add][0][chat_id]=c&talk[add][0][talk_id]=9");

        assertThat(((Parsed.Accepted) parsed).events())
                .extracting(SourceEvent::key)
                .containsExactly("LEAD/1", "LEAD/2", "LEAD/1", "KOMMO/brasilhomes/c", "TALK/9");
    }

    @Test
    void twoChangesOfOneSecondAreTwo() {
        String change = ACCOUNT + "leads[update][0][id]=1&leads[update][0][updated_at]=1767950400";

        String first = only(parse(change + "&leads[update][0][name]=A")).id();
        String second = only(parse(change + "&leads[update][0][name]=B")).id();

        assertThat(first)
                .isNotEqualTo(second)
                .startsWith("kommo:31987654:lead:1:updated:1767950400:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing=1 | no-entities",
                "leads=1 | no-entities",
                "leads[add][0][name]=x | entity-without-id",
                "data[message]=Oi&return_url=x&token=t | no-entities"
            })
    void bodiesWithoutAnEntityAreIgnored(String form, String reason) {
        assertThat(parse(ACCOUNT + form)).isEqualTo(new Parsed.Ignored(reason));
    }

    @Test
    void jsonSaysTheSameAsTheForm() {
        Parsed json =
                parse(
                        """
                        {"account":{"id":31987654,"subdomain":"brasilhomes"},"leads":{"status":[
                          {"id":24680135,"status_id":142,"old_status_id":70010003,"tags":[],"x":null,"is":true}]}}
                        """);
        Parsed form =
                parse(
                        ACCOUNT
                                + "leads[status][0][id]=24680135&leads[status][0][status_id]=142"
                                + "&leads[status][0][old_status_id]=70010003&leads[status][0][is]=1");

        assertThat(json).isEqualTo(form);
    }

    private SourceEvent fixture(String name) {
        return only(parse(new String(Fixtures.kommo(name), UTF_8)));
    }

    private Parsed parse(String body) {
        return parser.parse(body(body), NOW);
    }

    private static KommoBody body(String body) {
        return ((Decoded.Body<KommoBody>)
                        KommoBody.read(body.getBytes(UTF_8), LIMITS, new JsonBody(LIMITS)))
                .tree();
    }

    private static SourceEvent only(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
        List<SourceEvent> events = ((Parsed.Accepted) parsed).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
