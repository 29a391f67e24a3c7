package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.hal.Html;
import dev.ponte.sandbox.kommo.seed.Quirk;
import java.util.List;
import java.util.stream.Collectors;

/** All accounts, for people. */
final class AccountsPage {
    private AccountsPage() {}

    static String write(List<Tenant> tenants, Words words) {
        StringBuilder rows = new StringBuilder("<table>");
        rows.append(
                Words.head(
                        words.say("Account", "Conta"),
                        words.say("Number", "Número"),
                        words.say("Language", "Idioma"),
                        words.say("Pipelines", "Funis"),
                        words.say("Paid", "Em dia"),
                        words.say("How it differs", "Como difere")));
        for (Tenant tenant : tenants) {
            String subdomain = Html.escaped(tenant.account().subdomain());
            rows.append(
                    Words.row(
                            "<a href=\"/_sandbox/kommo/%s\">%s</a>".formatted(subdomain, subdomain),
                            tenant.account().id(),
                            tenant.account().language(),
                            tenant.configuration().pipelines().size(),
                            tenant.account().paid() ? words.say("yes", "sim") : "<b>402</b>",
                            tenant.quirks().stream()
                                    .map(Quirk::code)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return words.page("Kommo (sandbox)", rows.append("</table>").toString());
    }
}
