package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.FieldEnum;
import dev.ponte.sandbox.kommo.config.Pipeline;
import dev.ponte.sandbox.kommo.config.Stage;
import dev.ponte.sandbox.kommo.config.User;
import dev.ponte.sandbox.kommo.entity.Entity;
import dev.ponte.sandbox.kommo.entity.EntityType;
import dev.ponte.sandbox.kommo.hal.Html;
import dev.ponte.sandbox.kommo.hook.Delivery;
import dev.ponte.sandbox.kommo.hook.Subscription;
import dev.ponte.sandbox.webhook.Attempt;
import java.util.List;
import java.util.stream.Collectors;

/** One account as its people see it, with what they can do there. */
final class AccountPage {
    private static final int MOST = 50;
    private static final List<String> SCOPES = List.of("leads", "contacts", "companies");
    private static final List<String> TYPES =
            List.of("text", "textarea", "numeric", "checkbox", "date");

    private final Tenant tenant;
    private final Words words;

    AccountPage(Tenant tenant, Words words) {
        this.tenant = tenant;
        this.words = words;
    }

    String write() {
        return words.page(
                "Kommo: " + tenant.account().subdomain(),
                "<p><a href=\"/_sandbox/kommo\">"
                        + words.say("All accounts", "Todas as contas")
                        + "</a> · "
                        + tenant.account().id()
                        + "</p>"
                        + switches()
                        + customer()
                        + leads()
                        + pipelines()
                        + fields()
                        + users()
                        + webhooks()
                        + deliveries());
    }

    private String form(String action, String content, String button) {
        return "<form method=\"post\" action=\"/_sandbox/kommo/%s/do/%s\">%s <button>%s</button></form>"
                .formatted(Html.escaped(tenant.account().subdomain()), action, content, button);
    }

    private static String hidden(String name, Object value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(name, Html.escaped(String.valueOf(value)));
    }

    private static String input(String name, String label, String value) {
        return "<label>%s <input name=\"%s\" value=\"%s\" required></label>"
                .formatted(label, name, Html.escaped(value));
    }

    private static String choice(String name, String label, List<String> values) {
        return values.stream()
                .map(value -> "<option>" + value + "</option>")
                .collect(
                        Collectors.joining(
                                "",
                                "<label>%s <select name=\"%s\">".formatted(label, name),
                                "</select></label>"));
    }

    private String switches() {
        boolean paid = tenant.account().paid();
        return "<div>"
                + form(
                        "paid",
                        hidden("paid", !paid),
                        paid
                                ? words.say(
                                        "Let the subscription end (402)",
                                        "Encerrar a assinatura (402)")
                                : words.say("Pay", "Pagar"))
                + " "
                + form("revoke", "", words.say("Throw the integration out", "Remover a integração"))
                + "</div>";
    }

    private String customer() {
        return words.heading("A customer writes", "Um cliente escreve")
                + form(
                        "write",
                        input("phone", words.say("Phone", "Telefone"), "5511999999999")
                                + input("name", words.say("Name", "Nome"), "Maria")
                                + input("text", words.say("Text", "Texto"), ""),
                        words.say("Send", "Enviar"));
    }

    private String leads() {
        List<Entity> all =
                tenant.entities().entities().all(EntityType.LEADS).stream()
                        .filter(lead -> !lead.deleted())
                        .toList()
                        .reversed();
        StringBuilder html = new StringBuilder(words.heading("Leads", "Leads")).append("<table>");
        for (Entity lead : all.subList(0, Math.min(MOST, all.size()))) {
            html.append(
                    Words.row(
                            lead.id(),
                            Html.escaped(lead.name()),
                            lead.price(),
                            form(
                                            "move",
                                            hidden("lead", lead.id()) + stages(lead),
                                            words.say("Move", "Mover"))
                                    + form(
                                            "delete",
                                            hidden("lead", lead.id()),
                                            words.say("Delete", "Excluir"))));
        }
        return html.append("</table>").toString();
    }

    private String stages(Entity lead) {
        StringBuilder options =
                new StringBuilder(
                        "<select name=\"to\" aria-label=\"%s\">"
                                .formatted(words.say("Stage", "Etapa")));
        for (Pipeline pipeline : tenant.configuration().pipelines().all()) {
            for (Stage stage : pipeline.shown()) {
                boolean here = stage.id() == lead.statusId() && pipeline.id() == lead.pipelineId();
                if (stage.type() != 0 && !here) {
                    continue;
                }
                options.append(
                        "<option value=\"%d/%d\"%s>%s: %s</option>"
                                .formatted(
                                        pipeline.id(),
                                        stage.id(),
                                        here ? " selected" : "",
                                        Html.escaped(pipeline.name()),
                                        Html.escaped(stage.name())));
            }
        }
        return options.append("</select>").toString();
    }

    private String pipelines() {
        StringBuilder html = new StringBuilder(words.heading("Pipelines", "Funis"));
        for (Pipeline pipeline : tenant.configuration().pipelines().all()) {
            html.append(
                    "<h3>%s (%d)</h3><table>"
                            .formatted(Html.escaped(pipeline.name()), pipeline.id()));
            for (Stage stage : pipeline.shown()) {
                html.append(
                        Words.row(
                                stage.id(),
                                "<span class=\"swatch\" style=\"background:%s\"></span>"
                                        .formatted(Html.escaped(stage.color())),
                                form(
                                        "rename-stage",
                                        hidden("pipeline", pipeline.id())
                                                + hidden("stage", stage.id())
                                                + "<input name=\"name\" aria-label=\"%s\" value=\"%s\" required>"
                                                        .formatted(
                                                                words.say("Name", "Nome"),
                                                                Html.escaped(stage.name())),
                                        words.say("Rename", "Renomear"))));
            }
            html.append("</table>");
        }
        return html.toString();
    }

    private String fields() {
        StringBuilder html =
                new StringBuilder(words.heading("Fields", "Campos"))
                        .append(
                                form(
                                        "add-field",
                                        choice("scope", words.say("Of", "De"), SCOPES)
                                                + input("name", words.say("Name", "Nome"), "")
                                                + choice("type", words.say("Type", "Tipo"), TYPES),
                                        words.say("Add", "Adicionar")))
                        .append("<table>");
        for (String scope : SCOPES) {
            for (CustomField field : tenant.configuration().fields().of(scope)) {
                html.append(
                        Words.row(
                                scope,
                                field.id(),
                                Html.escaped(field.name()),
                                field.type(),
                                field.code() == null ? "" : Html.escaped(field.code()),
                                Html.escaped(
                                        field.choices().stream()
                                                .map(FieldEnum::value)
                                                .collect(Collectors.joining(", ")))));
            }
        }
        return html.append("</table>").toString();
    }

    private String users() {
        StringBuilder html =
                new StringBuilder(words.heading("Users", "Usuários")).append("<table>");
        for (User user : tenant.configuration().users().all()) {
            html.append(
                    Words.row(
                            user.id(),
                            Html.escaped(user.name()),
                            Html.escaped(user.email()),
                            user.active() ? "" : words.say("inactive", "inativo")));
        }
        return html.append("</table>").toString();
    }

    private String webhooks() {
        StringBuilder html =
                new StringBuilder(words.heading("Webhooks", "Webhooks")).append("<table>");
        for (Subscription each : tenant.subscriptions().all()) {
            html.append(
                    Words.row(
                            Html.escaped(each.destination().toString()),
                            Html.escaped(String.join(", ", each.settings())),
                            each.health().disabled() ? words.say("disabled", "desativado") : ""));
        }
        return html.append("</table>").toString();
    }

    private String deliveries() {
        StringBuilder html =
                new StringBuilder(words.heading("Deliveries", "Entregas")).append("<table>");
        List<Delivery> all = tenant.sender().log().list();
        for (Delivery each : all.subList(0, Math.min(MOST, all.size()))) {
            html.append(
                    Words.row(
                            each.at(),
                            Html.escaped(each.group()),
                            each.attempts().stream()
                                    .map(Attempt::status)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))));
        }
        return html.append("</table>").toString();
    }
}
