package dev.ponte.crm;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.status.Feature;
import dev.ponte.kit.status.PlannedFeature;
import dev.ponte.kit.status.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What this service does, and will do.
 *
 * <p>The first match counts, so what is more specific comes first.
 */
@ApplicationScoped
class CrmPlan implements ServicePlan {

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature("A2", new Text("Kommo checks", "Verificações do Kommo")),
                    new Feature(
                            "A12",
                            new Text("Sign-in with Kommo (OAuth)", "Autorização no Kommo (OAuth)")),
                    new Feature("C5", new Text("Token renewal", "Renovação de tokens")),
                    new Feature(
                            "E1",
                            new Text(
                                    "Test of a long-lived token",
                                    "Teste de um token de longa duração")));

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "E2",
                            new Text("Contacts and deals", "Contatos e negociações"),
                            new Text("Look them up in Kommo.", "Consulte-os no Kommo."),
                            "/api/kommo/contacts/*",
                            "/api/kommo/deals/*"),
                    PlannedFeature.of(
                            "E3",
                            new Text(
                                    "Copy of contacts and deals",
                                    "Cópia de contatos e negociações"),
                            new Text("Export them from Kommo.", "Exporte-os do Kommo."),
                            "/api/kommo/sync"),
                    PlannedFeature.of(
                            "C2",
                            new Text("Service orders as leads", "Ordens de serviço como leads"),
                            new Text("Create the leads in Kommo.", "Crie os leads no Kommo."),
                            "/api/kommo/*"),
                    PlannedFeature.of(
                            "C7",
                            new Text(
                                    "Page of the Kommo integration",
                                    "Página da integração com o Kommo"),
                            new Text(
                                    "The settings are environment variables: KOMMO_ACCOUNT_ID, KOMMO_SUBDOMAIN, KOMMO_WEBHOOK_SECRET.",
                                    "As configurações são variáveis de ambiente: KOMMO_ACCOUNT_ID, KOMMO_SUBDOMAIN, KOMMO_WEBHOOK_SECRET."),
                            "/gestao/integracoes/kommo"),
                    PlannedFeature.of(
                            "D7",
                            new Text("Chatwoot mirror", "Espelho no Chatwoot"),
                            new Text(
                                    "Follow the conversations at GET /conversations/active.",
                                    "Acompanhe as conversas em GET /conversations/active.")),
                    PlannedFeature.of(
                            "D8",
                            new Text("Hot leads to PipeRun", "Leads quentes no PipeRun"),
                            new Text(
                                    "Create the deals in PipeRun.",
                                    "Crie as oportunidades no PipeRun.")));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
