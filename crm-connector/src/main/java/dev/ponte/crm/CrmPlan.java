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

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "A2",
                            new Text("Kommo checks", "Verificações do Kommo"),
                            new Text(
                                    "GET /webhooks/test tells whether webhooks can be reached and Kommo's is set up.",
                                    "GET /webhooks/test diz se os webhooks são alcançáveis e se o do Kommo está configurado."),
                            "/test-kommo-connectivity",
                            "/test-integration",
                            "/test-kommo-lead/*",
                            "/create-test-note/*"),
                    PlannedFeature.of(
                            "A12",
                            new Text("Sign-in with Kommo (OAuth)", "Autorização no Kommo (OAuth)"),
                            new Text(
                                    "Webhooks need no sign-in: set KOMMO_WEBHOOK_SECRET and point Kommo to /webhooks/kommo.",
                                    "Os webhooks não precisam de autorização: defina KOMMO_WEBHOOK_SECRET e aponte o Kommo para /webhooks/kommo."),
                            "/kommo/callback"),
                    PlannedFeature.of(
                            "E1",
                            new Text(
                                    "Test of a long-lived token",
                                    "Teste de um token de longa duração"),
                            new Text(
                                    "Check the token on Kommo's own page of the integration.",
                                    "Confira o token na página da integração no próprio Kommo."),
                            "/api/kommo/test-connection"),
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
                            "D9",
                            new Text("State of the integrations", "Estado das integrações"),
                            new Text(
                                    "GET /health tells the state of the suite; the topic ponte.integration.call.v1 has every outside call.",
                                    "GET /health diz o estado da suíte; o tópico ponte.integration.call.v1 tem cada chamada externa."),
                            "/api/health"),
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
        return List.of();
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
