package dev.ponte.tests.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What a group does and whom it tells, as its administrator sets it on the page. */
class PeopleSetUpAGroupInABrowserIT extends BrowserTest {

    PeopleSetUpAGroupInABrowserIT() {
        super(50, 1, "same-names");
    }

    @Test
    void what_a_group_replicates_is_set_on_the_page() {
        open("admin", wide("en"));
        link("Accounts").click();
        page.getByText("What is replicated").click();
        page.getByLabel("companies").uncheck();
        page.getByLabel("loss reasons").check();
        page.getByLabel("But not these").fill("field:*/INTERNO_*\n\npipeline:Testes");
        button("Save the settings").click();
        assertThat(page.getByText("Saved; the next run follows it.")).isVisible();

        page.getByLabel("But not these").fill("nonsense");
        button("Save the settings").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("nonsense");
        assertThat(page.getByLabel("But not these")).hasValue("nonsense");
        // The browser itself writes of an answer 400.
        complaints.clear();

        page.reload();
        page.getByText("What is replicated").click();
        assertThat(page.getByLabel("companies")).not().isChecked();
        assertThat(page.getByLabel("loss reasons")).isChecked();
        assertThat(page.getByLabel("But not these")).hasValue("field:*/INTERNO_*\npipeline:Testes");

        page.getByLabel("companies").check();
        page.getByLabel("loss reasons").uncheck();
        page.getByLabel("But not these").fill("");
        button("Save the settings").click();
        assertThat(page.getByText("Saved; the next run follows it.")).isVisible();
    }

    @Test
    void what_a_group_does_by_the_clock_is_set_and_ended_on_the_page() {
        open("admin", wide("en"));
        link("Automation").click();
        Locator drift = card("ponte-schedule", "Only look what differs");
        assertThat(drift.getByRole(AriaRole.STATUS)).hasText("Never by itself.");

        drift.getByLabel("When").fill("never");
        drift.getByRole(AriaRole.BUTTON, named("Set")).click();
        assertThat(drift.getByRole(AriaRole.ALERT)).containsText("never");
        assertThat(drift.getByLabel("When")).hasValue("never");
        complaints.clear();

        drift.getByLabel("When").fill("0 3 1 1 *");
        drift.getByRole(AriaRole.BUTTON, named("Set")).click();
        assertThat(drift.getByRole(AriaRole.STATUS)).containsText("Next: 1/1/");

        drift.getByRole(AriaRole.BUTTON, named("Not any more")).click();
        assertThat(drift.getByRole(AriaRole.STATUS)).hasText("Never by itself.");
    }

    @Test
    void who_is_told_is_set_and_tried_on_the_page() {
        open("admin", wide("pt-BR"));
        link("Automação").click();
        assertThat(page.getByText("Ninguém é avisado de nada.")).isVisible();

        page.getByLabel("Por um webhook").selectOption("sandbox");
        assertThat(page.getByLabel("execuções que falharam")).isChecked();
        page.getByLabel("execuções concluídas").check();
        button("Salvar quem é avisado").click();
        assertThat(page.getByText("Salvo.")).isVisible();
        button("Enviar um teste aos que estão salvos").click();
        assertThat(page.getByText("webhook: enviado")).isVisible();

        page.getByLabel("Por e-mail").fill("ninguém");
        button("Salvar quem é avisado").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ninguém");
        complaints.clear();

        page.getByLabel("Por e-mail").fill("");
        page.getByLabel("Por um webhook").selectOption("nenhum");
        button("Salvar quem é avisado").click();
        assertThat(page.getByText("Ninguém é avisado de nada.")).isVisible();
    }

    @Test
    void a_salesbots_address_is_shown_once_and_closed_again() {
        open("admin", wide("en"));
        link("Automation").click();
        button("Make an address").click();
        String address = page.getByLabel("For the webhook step of the Salesbot").inputValue();
        assertThat(address).startsWith(frontDoor + "/api/sync/webhook?secret=");

        page.reload();
        assertThat(button("Another address")).isVisible();
        assertThat(page.getByLabel("For the webhook step")).hasCount(0);

        button("Close it").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, named("Close it")).click();
        assertThat(button("Make an address")).isVisible();
    }
}
