package dev.ponte.console.route;

import dev.ponte.kit.i18n.Text;

/** The services behind the front door. */
public enum SuiteService {
    GATEWAY(
            "webhook-gateway",
            true,
            new Text(
                    "The door for machines: Z-API and Kommo deliver here.",
                    "A porta das máquinas: Z-API e Kommo entregam aqui.")),
    CONVERSATION(
            "conversation-service",
            true,
            new Text(
                    "Conversations: who owns them, what is answered, sending on WhatsApp.",
                    "Conversas: de quem são, o que se responde, envio no WhatsApp.")),
    VENDOR(
            "vendor-service",
            false,
            new Text("Sellers and who gets whom.", "Vendedores e quem atende quem.")),
    SCHEDULING("scheduling-service", false, new Text("Appointments.", "Agendamentos.")),
    SYNC(
            "sync-service",
            false,
            new Text(
                    "Replicates one master account to the others.",
                    "Replica uma conta mestre para as outras.")),
    CRM(
            "crm-connector",
            false,
            new Text(
                    "Talks to Kommo, Chatwoot and PipeRun.",
                    "Fala com Kommo, Chatwoot e PipeRun."));

    private final String id;
    private final boolean essential;
    private final Text purpose;

    SuiteService(String id, boolean essential, Text purpose) {
        this.id = id;
        this.essential = essential;
        this.purpose = purpose;
    }

    /** The module's name, which is the name people know it by. */
    public String id() {
        return id;
    }

    /** Whether customers are left without an answer while it is away. */
    public boolean essential() {
        return essential;
    }

    public Text purpose() {
        return purpose;
    }
}
