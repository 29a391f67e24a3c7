package dev.ponte.sandbox.kommo.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Html;
import java.util.List;
import java.util.Map;

/** The page on which a person lets an integration into an account. */
final class ConsentPage {
    private ConsentPage() {}

    static String ask(List<Account> accounts, Map<String, String> query, boolean english) {
        StringBuilder form = new StringBuilder("<form method=\"get\">");
        query.forEach(
                (name, value) ->
                        form.append(
                                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                        .formatted(Html.escaped(name), Html.escaped(value))));
        form.append("<p><select name=\"account\">");
        for (Account account : accounts) {
            String name = Html.escaped(account.subdomain());
            form.append(
                    "<option value=\"%s\">%s (%d)</option>".formatted(name, name, account.id()));
        }
        form.append(
                "</select></p><p><button name=\"decision\" value=\"allow\">%s</button> <button name=\"decision\" value=\"deny\">%s</button></p></form>"
                        .formatted(english ? "Allow" : "Permitir", english ? "Deny" : "Negar"));
        String text =
                english
                        ? "An integration asks for access to an account."
                        : "Uma integração pede acesso a uma conta.";
        return page(english, "<p>" + text + "</p>" + form);
    }

    static String unknown(boolean english) {
        return page(
                english,
                english
                        ? "<p>No integration has this client id.</p>"
                        : "<p>Nenhuma integração tem este client id.</p>");
    }

    /** For a popup that does not want to be led anywhere. */
    static String postMessage(ObjectNode message) {
        String json = message.toString().replace("<", "\\u003c");
        return Html.page(
                "en",
                "Kommo",
                "<script>if (window.opener) window.opener.postMessage(%s, '*'); window.close();</script>"
                        .formatted(json));
    }

    private static String page(boolean english, String body) {
        return Html.page(english ? "en" : "pt-BR", "Kommo (sandbox)", body);
    }
}
