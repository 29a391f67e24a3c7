package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseBootstrapTest {

    @Test
    void eachServiceOwnsItsSchemaAndSearchesNoOther() {
        List<String> sql =
                DatabaseBootstrap.statements("ponte", List.of(DatabaseRole.local("vendor")));

        assertThat(sql)
                .contains(
                        "CREATE SCHEMA IF NOT EXISTS vendor AUTHORIZATION ponte_vendor",
                        "ALTER ROLE ponte_vendor IN DATABASE ponte SET search_path = vendor");
    }

    @Test
    void nobodyMayUseThePublicSchema() {
        assertThat(DatabaseBootstrap.statements("ponte", List.of()))
                .contains("REVOKE ALL ON SCHEMA public FROM PUBLIC");
    }

    @Test
    void aQuoteInAPasswordStaysInThePassword() {
        DatabaseRole role = new DatabaseRole("crm", "ponte_crm", "it's");

        assertThat(DatabaseBootstrap.statements("ponte", List.of(role)))
                .contains("ALTER ROLE ponte_crm LOGIN PASSWORD 'it''s'");
    }

    @Test
    void aNameThatIsMoreThanANameIsRefused() {
        assertThatThrownBy(() -> new DatabaseRole("crm; DROP", "ponte_crm", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoleDoesNotPrintItsPassword() {
        assertThat(DatabaseRole.local("crm").toString())
                .doesNotContain(DatabaseRole.LOCAL_PASSWORD);
    }
}
