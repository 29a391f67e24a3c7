package dev.ponte.kommo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ponte.kommo.bot.BotRun;
import dev.ponte.kommo.company.CompanyChange;
import dev.ponte.kommo.contact.NewContact;
import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldChange;
import dev.ponte.kommo.field.FieldGroupChange;
import dev.ponte.kommo.field.NewField;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.lead.LeadChange;
import dev.ponte.kommo.lead.NewLead;
import dev.ponte.kommo.link.NewLink;
import dev.ponte.kommo.note.NewNote;
import dev.ponte.kommo.pipeline.NewPipeline;
import dev.ponte.kommo.pipeline.NewStatus;
import dev.ponte.kommo.pipeline.PipelineChange;
import dev.ponte.kommo.tag.TagRef;
import dev.ponte.kommo.task.NewTask;
import dev.ponte.kommo.task.TaskChange;
import dev.ponte.kommo.user.NewRole;
import dev.ponte.kommo.user.Rights;
import dev.ponte.kommo.user.RightsDraft;
import dev.ponte.kommo.user.RoleChange;
import dev.ponte.kommo.value.FieldValue;
import dev.ponte.kommo.value.NewValues;
import dev.ponte.kommo.webhook.NewWebhook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritesSayOnlyWhatIsSetTest {

    private static final Instant TIME = Instant.ofEpochSecond(1768003200);

    @Test
    void aChangeOfNothingIsOnlyTheId() {
        assertJson(LeadChange.of(24680135), "{'id':24680135}");
    }

    @Test
    void aMoveSaysPipelineAndStatus() {
        assertJson(
                LeadChange.of(1).stage(new StageKey(9001001, StageKey.LOST)).lossReason(7L),
                "{'id':1,'pipeline_id':9001001,'status_id':143,'loss_reason_id':7}");
    }

    @Test
    void toEmptyIsNotToLeave() {
        assertJson(LeadChange.of(1).lossReason(null), "{'id':1,'loss_reason_id':null}");
        assertJson(LeadChange.of(1).tags(List.of()), "{'id':1,'_embedded':{'tags':null}}");
        assertJson(
                LeadChange.of(1).field(NewValues.none(1204001)),
                "{'id':1,'custom_fields_values':[{'field_id':1204001,'values':null}]}");
    }

    @Test
    void tagsAreReplacedOrAddedAndTakenAway() {
        assertJson(
                CompanyChange.of(1).tags(List.of(TagRef.named("site"), TagRef.id(5))),
                "{'id':1,'_embedded':{'tags':[{'name':'site'},{'id':5}]}}");
        assertJson(
                LeadChange.of(1)
                        .addTag(TagRef.named("a"))
                        .addTag(TagRef.named("b"))
                        .removeTag(TagRef.id(9)),
                "{'id':1,'tags_to_add':[{'name':'a'},{'name':'b'}],'tags_to_delete':[{'id':9}]}");
    }

    @Test
    void valuesAreWrittenAsTheirTypesAsk() {
        assertJson(
                NewValues.of("X", FieldValue.text("a"), FieldValue.number(new BigDecimal("1.50"))),
                "{'field_code':'X','values':[{'value':'a'},{'value':'1.50'}]}");
        assertJson(
                NewValues.of(1, FieldValue.flag(true), FieldValue.time(TIME)),
                "{'field_id':1,'values':[{'value':true},{'value':1768003200}]}");
        assertJson(
                NewValues.of(1, FieldValue.option(880011), FieldValue.option("SITE")),
                "{'field_id':1,'values':[{'enum_id':880011},{'enum_code':'SITE'}]}");
    }

    @Test
    void aLeadComesWithItsContact() {
        assertJson(
                NewLead.named("Apto")
                        .price(450000)
                        .contact(NewContact.named("João").phone("+5511988887777"))
                        .requestId("req-1"),
                """
                {'name':'Apto','price':450000,'_embedded':{'contacts':[{'name':'João',\
                'custom_fields_values':[{'field_code':'PHONE','values':[{'value':'+5511988887777',\
                'enum_code':'WORK'}]}]}]},'request_id':'req-1'}""");
        assertJson(
                NewLead.named("Apto").contacts(List.of(7L, 8L)).company(9).createdAt(TIME),
                """
                {'name':'Apto','_embedded':{'contacts':[{'id':7,'is_main':true},\
                {'id':8,'is_main':false}],'companies':[{'id':9}]},'created_at':1768003200}""");
    }

    @Test
    void notesTasksAndLinks() {
        assertJson(
                NewNote.common("Oi").createdBy(0).requestId("n1"),
                "{'note_type':'common','params':{'text':'Oi'},'created_by':0,'request_id':'n1'}");
        assertJson(
                NewTask.of("Ligar", TIME).at(EntityType.LEADS, 5).type(1),
                """
                {'text':'Ligar','complete_till':1768003200,'entity_id':5,'entity_type':'leads',\
                'task_type_id':1}""");
        assertJson(
                TaskChange.of(5).completed("ok"),
                "{'id':5,'is_completed':true,'result':{'text':'ok'}}");
        assertJson(
                NewLink.to(EntityType.CONTACTS, 5).main(),
                "{'to_entity_id':5,'to_entity_type':'contacts','metadata':{'is_main':true}}");
    }

    @Test
    void pipelinesAndStages() {
        assertJson(
                NewPipeline.of("Locação", 20, false, true)
                        .statuses(
                                List.of(
                                        NewStatus.renamed(StageKey.WON, "Assinado"),
                                        NewStatus.of("Visita", 20).color("#d6eaff"))),
                """
                {'name':'Locação','sort':20,'is_main':false,'is_unsorted_on':true,'_embedded':\
                {'statuses':[{'id':142,'name':'Assinado'},{'name':'Visita','sort':20,\
                'color':'#d6eaff'}]}}""");
        assertJson(PipelineChange.NONE.name("Vendas"), "{'name':'Vendas'}");
    }

    @Test
    void anOptionThatStaysHasItsIdAndANewOneHasNone() {
        CustomField field = Samples.item("field", "custom_fields", CustomField.class);

        assertJson(
                FieldChange.of(1204001)
                        .options(
                                List.of(
                                        field.enums().getFirst(),
                                        CustomField.Option.of("Indicação", 3))),
                """
                {'id':1204001,'enums':[{'id':880011,'value':'WhatsApp','sort':1},\
                {'value':'Indicação','sort':3}]}""");
        assertJson(
                NewField.of("Resumo", "textarea").code("RESUMO").apiOnly(true).group(null),
                """
                {'name':'Resumo','type':'textarea','code':'RESUMO','is_api_only':true,\
                'group_id':null}""");
        assertJson(FieldGroupChange.NONE.fields(List.of(1L)), "{'fields':[1]}");
    }

    @Test
    void rolesSayTheRightsThatAreKnown() {
        RightsDraft rights =
                RightsDraft.NONE
                        .actions("leads", Map.of("view", "A", "edit", "M"))
                        .access("mail_access", true);

        assertJson(
                NewRole.of("Vendedor", rights).requestId("7"),
                "{'name':'Vendedor','rights':{'leads':{'edit':'M','view':'A'},'mail_access':true},"
                        + "'request_id':'7'}");
        assertJson(RoleChange.NONE.name("Vendas"), "{'name':'Vendas'}");
        assertJson(
                RoleChange.NONE.rights(
                        RightsDraft.NONE.stages(
                                List.of(
                                        new Rights.StatusRight(
                                                "leads", 9L, 142L, Map.of("view", "D"))))),
                "{'rights':{'status_rights':[{'entity_type':'leads','pipeline_id':9,"
                        + "'status_id':142,'rights':{'view':'D'}}]}}");
    }

    @Test
    void botsAndWebhooks() {
        assertJson(
                BotRun.atLead(5001, 24680135),
                "{'bot_id':5001,'entity_id':24680135,'entity_type':'leads'}");
        assertJson(
                new NewWebhook("https://x/y", List.of("add_lead")),
                "{'destination':'https://x/y','settings':['add_lead']}");
    }

    @Test
    void aDraftIsNotChangedByWhatIsMadeOfIt() {
        LeadChange first = LeadChange.of(1);

        assertThat(first.price(5)).isNotEqualTo(first);
        assertJson(first, "{'id':1}");
    }

    @Test
    void namelessThingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TagRef(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewValues(1L, "X", null));
    }

    private static void assertJson(Object value, String json) {
        assertThat(KommoMapper.write(value)).isEqualTo(json.replace('\'', '"'));
    }
}
