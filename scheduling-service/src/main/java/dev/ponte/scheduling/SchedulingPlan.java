package dev.ponte.scheduling;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.status.Feature;
import dev.ponte.kit.status.PlannedFeature;
import dev.ponte.kit.status.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service does, and will do. */
@ApplicationScoped
class SchedulingPlan implements ServicePlan {

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "A11",
                            new Text("Appointments", "Agendamentos"),
                            new Text(
                                    "Take the conversation over with /assumir and agree on the time yourself.",
                                    "Assuma a conversa com /assumir e combine o horário diretamente."),
                            "/agendamento/*"));

    @Override
    public List<Feature> features() {
        return List.of();
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
