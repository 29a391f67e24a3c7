package dev.ponte.sync;

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
class SyncPlan implements ServicePlan {

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature(
                            "B1",
                            new Text(
                                    "One master account and its replicas",
                                    "Uma conta mestre e suas réplicas")),
                    new Feature(
                            "B2",
                            new Text(
                                    "Roles, task types and loss reasons, where asked for",
                                    "Funções, tipos de tarefa e motivos de perda, a pedido")),
                    new Feature("B3", new Text("Start a replication", "Iniciar uma replicação")),
                    new Feature("B4", new Text("State of the replication", "Estado da replicação")),
                    new Feature(
                            "B9", new Text("History of replications", "Histórico de replicações")),
                    new Feature(
                            "B5",
                            new Text(
                                    "Replication started by a Salesbot or by the clock",
                                    "Replicação iniciada por um Salesbot ou pelo relógio")),
                    new Feature(
                            "B10",
                            new Text(
                                    "Notifications by e-mail and webhook",
                                    "Notificações por e-mail e webhook")),
                    new Feature(
                            "B10",
                            new Text(
                                    "Two-way: what an account has, for its master",
                                    "Mão dupla: o que uma conta tem, para a mestre")));

    private static final List<PlannedFeature> PLANNED = List.of();

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
