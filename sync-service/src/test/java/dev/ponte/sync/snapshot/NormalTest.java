package dev.ponte.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.account.Account.TaskType;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.user.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Kommo says in many ways is one thing. */
class NormalTest {

    @Test
    void pipelinesAndStagesStandInTheOrderOfTheirNumbers() {
        List<PipelineState> pipelines =
                Normal.pipelines(
                        all(
                                Pipeline.class,
                                """
                                {"id":2,"name":"B","sort":20,"is_main":false}""",
                                """
                                {"id":1,"name":" A ","sort":10,"is_main":true,"is_unsorted_on":true,
                                 "_embedded":{"statuses":[
                                  {"id":143,"name":"Perdido","sort":11000,"type":0},
                                  {"id":12,"name":"Dois","sort":30,"type":0,"color":"#99CCFF"},
                                  {"id":142,"name":"Ganho","sort":10000,"type":0,"color":"#CCFF66"},
                                  {"id":11,"name":"Um","sort":20,"type":0},
                                  {"id":10,"name":"Entrada","sort":10,"type":1}]}}"""));

        assertThat(pipelines).extracting(PipelineState::name).containsExactly("A", "B");
        assertThat(pipelines.getFirst().stages())
                .extracting(StageState::kind)
                .containsExactly(
                        StageKind.INCOMING,
                        StageKind.ORDINARY,
                        StageKind.ORDINARY,
                        StageKind.WON,
                        StageKind.LOST);
        assertThat(pipelines.getFirst().ordinary())
                .containsExactly(
                        new StageState(11, "Um", StageKind.ORDINARY, "", 20),
                        new StageState(12, "Dois", StageKind.ORDINARY, "#99ccff", 30));
        assertThat(pipelines.getLast().stages()).isEmpty();
    }

    @Test
    void ofTheSameNumberTheOlderComesFirst() {
        assertThat(
                        Normal.pipelines(
                                all(
                                        Pipeline.class,
                                        """
                                        {"id":9,"sort":1}""",
                                        """
                                        {"id":8,"sort":1}""")))
                .extracting(PipelineState::id)
                .containsExactly(8L, 9L);
    }

    @Test
    void aMissingNameIsEmptyAndABlankCodeIsNone() {
        FieldState field =
                field(
                        """
                        {"id":1,"name":null,"type":"text","code":" ","group_id":"default"}""");

        assertThat(field.name()).isEmpty();
        assertThat(field.code()).isNull();
        assertThat(field.groupId()).isNull();
        assertThat(field.apiOnly()).isFalse();
        assertThat(field.predefined()).isFalse();
    }

    @Test
    void anotherTabThanTheFirstIsNamed() {
        assertThat(field("{\"id\":1,\"group_id\":\"leads_7\"}").groupId()).isEqualTo("leads_7");
        assertThat(field("{\"id\":1,\"group_id\":null}").groupId()).isNull();
    }

    @Test
    void optionsStandInTheirOrderWhateverTheyCameAs() {
        FieldState list =
                field(
                        """
                        {"id":1,"type":"select","enums":[
                         {"id":3,"value":"c","sort":30},{"id":1,"value":"a","sort":10,"code":""},
                         {"value":"without an id","sort":1}]}""");
        FieldState map =
                field(
                        """
                        {"id":1,"type":"select","enums":{
                         "1":{"id":3,"value":"c","sort":30},"0":{"id":1,"value":"a","sort":10}}}""");

        assertThat(list.choices())
                .containsExactly(new Choice(1, "a", 10, null), new Choice(3, "c", 30, null));
        assertThat(map).isEqualTo(list);
    }

    @Test
    void requiredStagesAreASetInOneOrder() {
        FieldState field =
                field(
                        """
                        {"id":1,"required_statuses":[
                         {"pipeline_id":2,"status_id":142},{"pipeline_id":1,"status_id":143},
                         {"pipeline_id":2,"status_id":142}],"hidden_statuses":null}""");

        assertThat(field.required()).containsExactly(new StageKey(1, 143), new StageKey(2, 142));
        assertThat(field.hidden()).isEmpty();
    }

    @Test
    void whatKommoMadeIsNoneOfTheAccountsOwn() {
        assertThat(field("{\"id\":1,\"is_predefined\":true}").predefined()).isTrue();
        assertThat(field("{\"id\":1,\"is_computed\":true}").predefined()).isTrue();
        assertThat(field("{\"id\":1,\"is_deletable\":false}").predefined()).isTrue();
        assertThat(field("{\"id\":1,\"is_deletable\":false,\"is_predefined\":false}").predefined())
                .isFalse();
        assertThat(new FieldSet(List.of(field("{\"id\":1,\"is_predefined\":true}")), null).custom())
                .isEmpty();
    }

    @Test
    void tabsOfProductsAreNoTabs() {
        assertThat(
                        Normal.groups(
                                all(
                                        FieldGroup.class,
                                        """
                                        {"id":"12345","name":"Products","type":"linked_group"}""",
                                        """
                                        {"id":"leads_1","name":"IA","sort":5}""",
                                        """
                                        {"id":"default","name":"Main","sort":0,"is_predefined":true}""")))
                .containsExactly(
                        new GroupState("default", "Main", 0, true),
                        new GroupState("leads_1", "IA", 5, false));
    }

    @Test
    void ofRolesIsKeptWhatMeansTheSameInEachAccount() {
        RoleState role =
                Normal.roles(
                                all(
                                        Role.class,
                                        """
                                        {"id":7,"name":" Vendedor ","rights":{
                                         "leads":{"view":"A","add":null},"contacts":[],"tasks":null,
                                         "mail_access":1,"is_admin":false,"catalog_rights":[{"catalog_id":5}],
                                         "status_rights":[
                                          {"entity_type":"leads","pipeline_id":2,"status_id":142,"rights":{"view":"D"}},
                                          {"entity_type":"leads","pipeline_id":"1","status_id":"9","rights":{"view":"A"}},
                                          {"entity_type":"customers","pipeline_id":3,"status_id":8,"rights":{"view":"A"}},
                                          {"entity_type":"leads","rights":{"view":"A"}}]},
                                         "_embedded":{"users":[11223344]}}"""))
                        .getFirst();

        assertThat(role.name()).isEqualTo("Vendedor");
        assertThat(role.actions()).isEqualTo(Map.of("leads", Map.of("view", "A")));
        assertThat(role.access()).isEqualTo(Map.of("mail_access", true));
        assertThat(role.stages())
                .extracting(StageRight::stage)
                .containsExactly(new StageKey(1, 9), new StageKey(2, 142));
        assertThat(role.used()).isTrue();
    }

    @Test
    void aRoleOfWhichKommoSaysNothingHasNoRights() {
        RoleState role = Normal.roles(all(Role.class, "{\"id\":7}")).getFirst();

        assertThat(role.actions()).isEmpty();
        assertThat(role.stages()).isEmpty();
        assertThat(role.used()).isFalse();
    }

    @Test
    void kommosOwnTaskTypesAreNobodysToMake() {
        assertThat(
                        Normal.taskTypes(
                                all(
                                        TaskType.class,
                                        "{\"id\":1,\"name\":\"Acompanhar\",\"code\":\"FOLLOW_UP\"}",
                                        "{\"id\":2097001,\"name\":\"Visita\",\"code\":null}",
                                        "{\"id\":2097002,\"name\":\"Medir\",\"code\":\"X\"}")))
                .containsExactly("Visita", "Medir");
    }

    private static FieldState field(String json) {
        return Normal.fields(all(CustomField.class, json)).getFirst();
    }

    private static <T> List<T> all(Class<T> type, String... json) {
        return Arrays.stream(json)
                .map(each -> KommoMapper.read(KommoMapper.tree(each), type))
                .toList();
    }
}
