package dev.ponte.conversation.api;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.status.Feature;
import dev.ponte.kit.status.PlannedFeature;
import dev.ponte.kit.status.ServicePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service does, and will do. */
@ApplicationScoped
class ConversationPlan implements ServicePlan {

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature(
                            "A6",
                            new Text(
                                    "Customers on WhatsApp are answered",
                                    "Clientes no WhatsApp são atendidos")),
                    new Feature("A8", new Text("Bot control", "Controle do bot")),
                    new Feature(
                            "A9",
                            new Text(
                                    "Seller commands /assumir and /liberar",
                                    "Comandos do vendedor /assumir e /liberar")),
                    new Feature("A10", new Text("Active conversations", "Conversas ativas")),
                    new Feature("D3", new Text("Language model", "Modelo de linguagem")));

    private static final List<PlannedFeature> PLANNED =
            List.of(
                    PlannedFeature.of(
                            "A1",
                            new Text("Figures of the conversations", "Números das conversas"),
                            new Text(
                                    "GET /conversations/active lists them; /q/metrics counts.",
                                    "GET /conversations/active lista as conversas; /q/metrics conta."),
                            "/stats",
                            "/debug/conversations"),
                    PlannedFeature.of(
                            "A5",
                            new Text("Proactive conversations", "Conversas proativas"),
                            new Text(
                                    "Write first on the phone; the conversation is then yours.",
                                    "Escreva primeiro no celular; a conversa passa a ser sua."),
                            "/start-proactive"),
                    PlannedFeature.of(
                            "A7",
                            new Text("Replies handed back by n8n", "Respostas devolvidas pelo n8n"),
                            new Text(
                                    "The language model answers by itself.",
                                    "O modelo de linguagem responde sozinho."),
                            "/send-response"),
                    PlannedFeature.of(
                            "D4",
                            new Text("Voice messages as text", "Mensagens de voz em texto"),
                            new Text(
                                    "They are recorded; listen to them on the phone.",
                                    "Elas ficam registradas; ouça no celular.")),
                    PlannedFeature.of(
                            "D5",
                            new Text("Lead data from the talk", "Dados do lead na conversa"),
                            new Text(
                                    "GET /api/conversations/{id} has the messages.",
                                    "GET /api/conversations/{id} traz as mensagens.")));

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public List<PlannedFeature> planned() {
        return PLANNED;
    }
}
