package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * What tests of the page {@code /replication} share: a browser, a reader who signs in, his page.
 */
abstract class BrowserTest extends ReplicationTest {

    final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    BrowserContext reader;
    Page page;

    BrowserTest(int first, int slaves, String... without) {
        super(first, slaves, without);
    }

    @BeforeAll
    void aBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Whatever a page did: nothing failed in it, and its policy let it do all it wanted. */
    @AfterEach
    void nothingWentWrongUnseen() {
        reader.close();
        assertThat(complaints).isEmpty();
    }

    static NewContextOptions wide(String language) {
        return new NewContextOptions().setLocale(language).setViewportSize(1280, 800);
    }

    /** Signed in at the sandbox's page, in the group of this test. */
    void open(String person, NewContextOptions how) {
        reader = chromium.browser().newContext(how);
        page = reader.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    boolean ours = message.location().startsWith(frontDoor);
                    if (ours && message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.setDefaultTimeout(15_000);
        page.navigate(address());
        page.locator("a.primary").click();
        page.locator("a", new Page.LocatorOptions().setHasText("(" + person + ")")).click();
        page.waitForURL(address());
    }

    String address() {
        return frontDoor + "/replication#overview?group=" + group;
    }

    Locator card(String part, String text) {
        return page.locator(part, new Page.LocatorOptions().setHasText(text));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text).setLevel(2));
    }

    Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(text).setExact(true));
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    static Locator.GetByRoleOptions named(String text) {
        return new Locator.GetByRoleOptions().setName(text);
    }
}
