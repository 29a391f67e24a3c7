package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.egress.KommoCall.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionNameTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v4/leads/24680135/notes?page=2, get leads/notes",
        "GET, /api/v4/contacts?query=5511987654321, get contacts",
        "POST, /api/v4/leads/pipelines/1/statuses, post leads/pipelines/statuses",
        "PATCH, /api/v4/leads/custom_fields/groups/leads_29741591099841, patch leads/custom_fields/groups",
        "POST, /api/v2/salesbot/run, post salesbot/run",
        "GET, /api/v4/, 'get '",
    })
    void aNameHoldsNeitherIdsNorWhatWasSearchedFor(Method method, String path, String name) {
        assertThat(ActionName.of(method, path)).isEqualTo(name);
    }
}
