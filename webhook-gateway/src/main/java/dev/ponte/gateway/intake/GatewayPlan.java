package dev.ponte.gateway.intake;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.status.Feature;
import dev.ponte.kit.status.PlannedFeature;
import dev.ponte.kit.status.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service does, and will do. */
@ApplicationScoped
class GatewayPlan implements ServicePlan {

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature("D1", new Text("Webhooks of Z-API", "Webhooks da Z-API")),
                    new Feature("A6", new Text("Webhooks of Kommo", "Webhooks do Kommo")),
                    new Feature(
                            "A2",
                            new Text(
                                    "Test of the webhook address", "Teste do endereço de webhook")),
                    new Feature(
                            "F6",
                            new Text(
                                    "Deliveries and dead letters found and replayed",
                                    "Entregas e registros rejeitados, encontrados e reenviados")));

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "D7",
                            new Text("Webhooks of Chatwoot", "Webhooks do Chatwoot"),
                            new Text(
                                    "Take conversations over on the phone.",
                                    "Assuma as conversas no celular.")));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
