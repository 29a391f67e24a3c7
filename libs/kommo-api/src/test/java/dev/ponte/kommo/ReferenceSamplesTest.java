package dev.ponte.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.account.Account;
import dev.ponte.kommo.bot.Bot;
import dev.ponte.kommo.company.Company;
import dev.ponte.kommo.contact.Contact;
import dev.ponte.kommo.entity.Linked;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.event.KommoEvent;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.lead.Lead;
import dev.ponte.kommo.lead.SavedTogether;
import dev.ponte.kommo.link.Link;
import dev.ponte.kommo.note.Note;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.pipeline.Status;
import dev.ponte.kommo.tag.Tag;
import dev.ponte.kommo.talk.Talk;
import dev.ponte.kommo.task.Task;
import dev.ponte.kommo.user.Rights;
import dev.ponte.kommo.user.Role;
import dev.ponte.kommo.user.User;
import dev.ponte.kommo.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceSamplesTest {

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("account", "accounts", Account.class),
                Arguments.of("users", "users", User.class),
                Arguments.of("roles", "roles", Role.class),
                Arguments.of("lead", "leads", Lead.class),
                Arguments.of("contact", "contacts", Contact.class),
                Arguments.of("company", "companies", Company.class),
                Arguments.of("note", "notes", Note.class),
                Arguments.of("task", "tasks", Task.class),
                Arguments.of("pipelines", "pipelines", Pipeline.class),
                Arguments.of("field", "custom_fields", CustomField.class),
                Arguments.of("groups", "custom_field_groups", FieldGroup.class),
                Arguments.of("webhooks", "webhooks", Webhook.class),
                Arguments.of("event", "events", KommoEvent.class),
                Arguments.of("bots", "items", Bot.class),
                Arguments.of("talk", "talks", Talk.class),
                Arguments.of("together", "leads", SavedTogether.class),
                Arguments.of("links", "links", Link.class),
                Arguments.of("tags", "tags", Tag.class),
                Arguments.of("created", "leads", Saved.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void whatIsReadCanBeWrittenAndReadAgain(String file, String name, Class<T> type) {
        T item = Samples.item(file, name, type);

        assertThat(Samples.again(item, type)).isEqualTo(item);
    }

    @Test
    void anAccountHasItsTimeZoneAndTaskTypes() {
        Account account = Samples.item("account", "accounts", Account.class);

        assertThat(account.id()).isEqualTo(31987654);
        assertThat(account.timezone()).contains("America/Sao_Paulo");
        assertThat(account.embedded().taskTypes())
                .extracting(Account.TaskType::code)
                .containsExactly("FOLLOW_UP", "MEETING");
        assertThat(account.isUnsortedOn()).isTrue();
    }

    @Test
    void aUserHasRights() {
        User user = Samples.item("users", "users", User.class);

        assertThat(user.active()).isTrue();
        assertThat(user.rights().isAdmin()).isTrue();
        assertThat(user.rights().leads()).containsEntry("export", "A");
        assertThat(user.rights().statusRights()).isEmpty();
    }

    @Test
    void aRoleHasRightsAndPerhapsUsers() {
        Role role = Samples.item("roles", "roles", Role.class);
        Role other =
                Samples.read("{'id':5,'rights':[],'_embedded':[]}".replace('\'', '"'), Role.class);

        assertThat(role.rights().contacts()).containsEntry("view", "G");
        assertThat(role.rights().statusRights())
                .containsExactly(
                        new Rights.StatusRight(
                                "leads",
                                9001001L,
                                142L,
                                Map.of("view", "A", "edit", "D", "delete", "D")));
        assertThat(role.used()).isTrue();
        assertThat(other.rights()).isNull();
        assertThat(other.used()).isFalse();
    }

    @Test
    void aLeadHasItsFieldsTagsAndLinks() {
        Lead lead = Samples.item("lead", "leads", Lead.class);

        assertThat(lead.price()).isEqualTo(450000);
        assertThat(lead.createdAt()).isEqualTo(Instant.ofEpochSecond(1767950400));
        assertThat(lead.closedAt()).isNull();
        assertThat(lead.stage()).contains(new StageKey(9001001, 70010002));
        assertThat(lead.contacts()).containsExactly(new Linked(33550077, true));
        assertThat(lead.companies()).containsExactly(new Linked(33550099, null));
        assertThat(lead.tags()).extracting(Tag::name).containsExactly("site");
        assertThat(lead.field("CANAL").orElseThrow().values().getFirst().enumId())
                .isEqualTo(880011);
        assertThat(lead.field(1204001)).isEqualTo(lead.field("CANAL"));
        assertThat(lead.field("PHONE")).isEmpty();
    }

    @Test
    void aContactHasItsPhones() {
        Contact contact = Samples.item("contact", "contacts", Contact.class);

        assertThat(contact.phones()).containsExactly("+5511988887777");
        assertThat(contact.emails()).isEmpty();
        assertThat(contact.leads()).extracting(Linked::id).containsExactly(24680135L);
        assertThat(contact.field("PHONE").orElseThrow().values().getFirst().other())
                .containsOnlyKeys("enum");
    }

    @Test
    void noValuesAreAnEmptyList() {
        Company company = Samples.item("company", "companies", Company.class);

        assertThat(company.customFieldsValues()).isEmpty();
        assertThat(company.embedded().leads()).isEmpty();
    }

    @Test
    void aPipelinesStagesStandInTheirOrder() {
        Pipeline pipeline = Samples.item("pipelines", "pipelines", Pipeline.class);

        assertThat(pipeline.statuses())
                .extracting(Status::id)
                .containsExactly(70010001L, 70010002L, 142L, 143L);
        assertThat(pipeline.statuses().getFirst().incoming()).isTrue();
        assertThat(pipeline.statuses().get(2).won()).isTrue();
        assertThat(pipeline.statuses().get(3).lost()).isTrue();
    }

    @Test
    void whatIsReplicatedKeepsWhatNobodyKnowsYetAndNoLinks() {
        Pipeline pipeline = Samples.item("pipelines", "pipelines", Pipeline.class);
        CustomField field = Samples.item("field", "custom_fields", CustomField.class);

        assertThat(pipeline.other()).containsOnlyKeys("colour_scheme");
        assertThat(pipeline.statuses().get(1).other()).containsOnlyKeys("limit_days");
        assertThat(field.other()).containsOnlyKeys("is_masked");
        assertThat(KommoMapper.write(field))
                .contains("\"is_masked\":true")
                .doesNotContain("_links");
    }

    @Test
    void aMemberThatIsCalledAsWeCallTheRestIsKeptToo() {
        CustomField field = Samples.read("{\"id\":1,\"other\":{\"a\":1}}", CustomField.class);

        assertThat(field.other()).containsOnlyKeys("other");
        assertThat(KommoMapper.write(field)).contains("\"other\":{\"a\":1}");
    }

    @Test
    void aFieldHasItsOptionsAndStages() {
        CustomField field = Samples.item("field", "custom_fields", CustomField.class);

        assertThat(field.enums())
                .extracting(CustomField.Option::value)
                .containsExactly("WhatsApp", "Site");
        assertThat(field.requiredStatuses()).containsExactly(new StageKey(9001001, 70010003));
        assertThat(field.chainedLists()).isEmpty();
        assertThat(field.groupId()).isNull();
    }

    @Test
    void anEventKnowsTheStages() {
        KommoEvent event = Samples.item("event", "events", KommoEvent.class);

        assertThat(event.stageAfter()).contains(new StageKey(9001001, StageKey.WON));
        assertThat(event.stageBefore()).contains(new StageKey(9001001, 70010003));
    }

    @Test
    void theRestIsReadToo() {
        assertThat(Samples.item("note", "notes", Note.class).text())
                .contains("Resumo da IA: cliente quer visita sábado");
        assertThat(Samples.item("task", "tasks", Task.class).result()).isNull();
        assertThat(Samples.item("groups", "custom_field_groups", FieldGroup.class).fields())
                .isEqualTo(List.of(1204001L));
        assertThat(Samples.item("webhooks", "webhooks", Webhook.class).settings())
                .containsExactly("add_lead", "status_lead");
        assertThat(Samples.item("bots", "items", Bot.class).active()).isTrue();
        assertThat(Samples.item("talk", "talks", Talk.class).talkId()).isEqualTo(4321);
        assertThat(Samples.item("together", "leads", SavedTogether.class).requestId())
                .containsExactly("req-1");
        assertThat(Samples.item("links", "links", Link.class).metadata().mainContact()).isTrue();
        assertThat(Samples.item("created", "leads", Saved.class).requestId()).isEqualTo("0");
    }
}
