package dev.ponte.tests.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The page {@code /replication} as people use it: they sign in, look, begin, follow, undo. */
class PeopleReplicateInABrowserIT extends BrowserTest {

    private static final int PHONE = 360;

    PeopleReplicateInABrowserIT() {
        super(40, 3, "same-names");
    }

    @Test
    void an_admin_previews_a_run_makes_it_and_takes_it_back() {
        open("admin", wide("pt-BR"));
        button("Prévia").click();
        assertThat(heading("Prévia: tudo")).isVisible();
        assertThat(page.getByText("concluída").first()).isVisible();
        assertThat(page.locator("ponte-plan li.create").first()).containsText("criar");

        button("Fazer o que esta prévia mostra").click();
        assertThat(heading("Execução: tudo")).isVisible();
        assertThat(page.getByText("concluída").first()).isVisible(patiently());

        link("Visão geral").click();
        assertThat(rows()).hasCount(slaves.size() + 1);
        assertThat(page.locator(".matrix .state.good")).hasCount(slaves.size());

        link("Execuções").click();
        link("Execução: tudo").first().click();
        button("Desfazer").click();
        Locator question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("Desfazer esta execução?");
        page.keyboard().press("Escape");
        assertThat(question).isHidden();
        assertThat(button("Desfazer")).isFocused();

        button("Desfazer").click();
        question.getByRole(AriaRole.BUTTON, named("Desfazer")).click();
        assertThat(heading("Desfazer: tudo")).isVisible();
        assertThat(page.getByText("concluída").first()).isVisible(patiently());
    }

    @Test
    void what_would_be_removed_is_said_before_it_is() {
        open("admin", wide("en"));
        page.getByLabel("Also remove what the master does not have").check();

        button("Begin").click();

        Locator question = page.getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("In 3 accounts");
        question.getByRole(AriaRole.BUTTON, named("No, go back")).click();
        assertThat(link("See the run")).hasCount(0);
    }

    @Test
    void a_viewer_sees_everything_and_is_told_why_nothing_can_be_begun() {
        open("viewer", wide("en"));

        assertThat(rows()).hasCount(slaves.size() + 1);
        assertThat(page.getByText("takes the role admin")).isVisible();
        assertThat(button("Begin")).hasCount(0);
        link("Accounts").click();
        assertThat(page.getByText(slaves.getFirst())).isVisible();
        assertThat(page.getByText("Change", exactly())).hasCount(0);
    }

    @Test
    void an_account_is_paused_and_found_as_such() {
        String slave = slaves.getLast();
        open("admin", wide("en"));
        link("Accounts").click();
        manage(slave);
        button("Pause: " + slave).click();
        assertThat(button("Resume: " + slave)).isVisible();

        link("Overview").click();
        page.getByLabel("State").selectOption("paused");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText(slave);

        link("Accounts").click();
        manage(slave);
        button("Resume: " + slave).click();
        assertThat(button("Pause: " + slave)).isVisible();
    }

    @Test
    void what_a_slave_has_is_looked_at_and_promoted_into_the_master() {
        addPipeline(slaves.getFirst(), "Daqui", "Parado");
        assertSucceeded(replicate(Map.of("dry_run", true)));
        open("admin", wide("en"));
        link("Proposals").click();
        Locator proposal = card("ponte-proposal", "Daqui");
        proposal.getByText("What it would do").click();
        assertThat(proposal.locator("li.create").first()).containsText("Daqui");

        proposal.getByRole(AriaRole.BUTTON, named("Promote")).click();

        // Both accounts are read anew before something is made.
        assertThat(proposal).hasCount(0, new HasCountOptions().setTimeout(30_000));
        assertThat(names(pipelines(master))).contains("Daqui");
    }

    @Test
    void a_run_is_begun_by_keyboard_alone() {
        open("admin", wide("en"));
        assertThat(button("Preview")).isVisible();
        page.keyboard().press("Tab");
        assertThat(link("Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        for (int presses = 0; presses < 20 && !focused("Preview"); presses++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        assertThat(heading("Preview: everything")).isFocused();
    }

    @Test
    void an_ended_session_is_said_and_what_was_typed_stays() {
        open("admin", wide("en"));
        link("Accounts").click();
        page.getByText("Make a group").click();
        page.getByLabel("Short name").last().fill("lojas");
        reader.clearCookies();
        // What the browser itself writes of an answer 401 is what this test wants.
        button("Make it").last().click();

        assertThat(page.getByText("Your session is over.")).isVisible();
        assertThat(page.getByLabel("Short name").last()).hasValue("lojas");
        complaints.clear();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,Visão geral,Português", "en,Overview,English"})
    void the_page_speaks_the_readers_language_and_remembers_another(
            String language, String overview, String name) {
        open("viewer", wide(language));
        assertThat(heading(overview)).isVisible();

        String other = language.equals("en") ? "Português" : "English";
        link(other).click();
        assertThat(link(name)).isVisible();
        assertThat(page.url()).as("the view stays").endsWith("#overview?group=" + group);
        page.navigate(address());
        assertThat(link(name)).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"},
            mode = Mode.INCLUDE)
    void every_view_can_be_used_by_everybody_on_a_phone_too(ColorScheme colours) {
        open("admin", wide("pt-BR").setViewportSize(PHONE, 740).setColorScheme(colours));
        assertThat(rows().first()).isVisible();
        everybodyCanUse("overview");
        link("Contas").click();
        page.getByLabel("Alterar: " + master).waitFor();
        page.locator("summary").all().forEach(Locator::click);
        everybodyCanUse("accounts");
        link("Histórico").click();
        assertThat(page.getByLabel("Resultado")).isVisible();
        everybodyCanUse("logs");
        link("Execuções").click();
        assertThat(heading("Execuções")).isVisible();
        everybodyCanUse("runs");
        link("Propostas").click();
        assertThat(heading("Propostas")).isVisible();
        everybodyCanUse("proposals");
        link("Automação").click();
        assertThat(heading("Automação")).isVisible();
        assertThat(button("Criar um endereço")).isVisible();
        everybodyCanUse("automation");
    }

    @Test
    void a_thousand_accounts_are_found_without_lag() {
        List<Map<String, Object>> many = IntStream.range(0, 1000).mapToObj(this::account).toList();
        open("viewer", wide("en"));
        page.route(
                "**/api/sync/accounts*",
                route ->
                        route.fulfill(
                                new FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(json(many))));
        page.reload();
        assertThat(rows()).hasCount(1000);

        double milliseconds =
                ((Number)
                                page.evaluate(
                                        """
                                        async () => {
                                          const matrix = document.querySelector('ponte-account-matrix');
                                          const begun = performance.now();
                                          matrix.querySelector('th:nth-child(3) button').click();
                                          await matrix.updateComplete;
                                          document.body.offsetHeight;
                                          return performance.now() - begun;
                                        }"""))
                        .doubleValue();

        assertThat(milliseconds).as("sorting 1,000 accounts").isLessThan(500);
    }

    private Map<String, Object> account(int number) {
        Map<String, Object> account = new HashMap<>();
        account.put("account", "loja-" + number);
        account.put("group", "many");
        account.put("role", number == 0 ? "master" : "slave");
        account.put("paused", false);
        account.put("state", "converged");
        account.put("drift", number % 7);
        account.put("connection", "connected");
        List.of("label", "error", "last_run", "checked_at").forEach(it -> account.put(it, null));
        return account;
    }

    private static String json(List<Map<String, Object>> accounts) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of("accounts", accounts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void everybodyCanUse(String view) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(view).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", view)
                .isLessThanOrEqualTo(PHONE);
    }

    private void manage(String account) {
        page.getByLabel("Change: " + account, new Page.GetByLabelOptions().setExact(true)).click();
    }

    private Locator rows() {
        return page.locator(".matrix tbody tr");
    }

    private boolean focused(String button) {
        return page.evaluate("document.activeElement.textContent.trim()").equals(button);
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(60_000);
    }
}
