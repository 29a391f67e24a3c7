package dev.ponte.vendor;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.status.Feature;
import dev.ponte.kit.status.PlannedFeature;
import dev.ponte.kit.status.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service does, and will do. */
@ApplicationScoped
class VendorPlan implements ServicePlan {

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "A3",
                            new Text("Sellers", "Vendedores"),
                            new Text(
                                    "Keep your sellers in Kommo; whoever types on the phone or in the CRM takes the conversation over by it.",
                                    "Mantenha os vendedores no Kommo; quem digita no celular ou no CRM já assume a conversa."),
                            "/vendedores/*",
                            "/sincronizar/vendedores"),
                    PlannedFeature.of(
                            "A4",
                            new Text(
                                    "Seller of a conversation, contact or lead",
                                    "Vendedor de uma conversa, contato ou lead"),
                            new Text(
                                    "GET /api/conversations/{id} tells who owned a conversation and when; the responsible user of a lead stands in Kommo.",
                                    "GET /api/conversations/{id} diz quem assumiu a conversa e quando; o responsável pelo lead está no Kommo."),
                            "/vendedor/conversa/*",
                            "/vendedor/contato/*",
                            "/vendedor/lead/*"));

    @Override
    public List<Feature> features() {
        return List.of();
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
