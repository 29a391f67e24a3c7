package dev.ponte.sandbox.kommo.seed;

import dev.ponte.sandbox.kommo.config.NewPipeline;
import dev.ponte.sandbox.kommo.config.NewStage;
import java.util.List;

/** The account that the others are to become like: a workshop that sells on WhatsApp. */
final class MasterBlueprint {
    private MasterBlueprint() {}

    static Blueprint blueprint() {
        return new Blueprint(pipelines(), fields(), true);
    }

    private static List<NewPipeline> pipelines() {
        return List.of(
                new NewPipeline(
                        "Vendas",
                        1,
                        true,
                        true,
                        null,
                        null,
                        // The colours of a fresh account: none of them may be written.
                        List.of(
                                new NewStage("Contato inicial", 20, "#99ccff"),
                                new NewStage("Qualificação", 30, "#ffff99"),
                                new NewStage("Proposta enviada", 40, "#ffcc66"),
                                new NewStage("Negociação", 50, "#ffcccc"))),
                new NewPipeline(
                        "Oficina",
                        2,
                        false,
                        true,
                        "Entregue",
                        "Recusado",
                        List.of(
                                new NewStage("Orçamento", 20, "#fffeb2"),
                                new NewStage("Aprovado", 30, "#d6eaff"),
                                new NewStage("Em execução", 40, "#ebffb1"),
                                new NewStage("Concluído", 50, "#87f2c0"))),
                new NewPipeline(
                        "Pós-venda",
                        3,
                        false,
                        false,
                        "Satisfeito",
                        "Insatisfeito",
                        List.of(
                                new NewStage("Pesquisa", 20, "#f9deff"),
                                new NewStage("Retorno", 30, "#ccc8f9"))));
    }

    private static List<FieldSpec> fields() {
        return List.of(
                FieldSpec.lead("Canal", "select", "CANAL")
                        .choosing("WhatsApp", "Site", "Indicação", "Telefone"),
                FieldSpec.lead("Interesses", "multiselect", null)
                        .choosing("Revisão", "Freios", "Suspensão", "Elétrica"),
                FieldSpec.lead("Urgência", "radiobutton", "URGENCIA")
                        .choosing("Hoje", "Esta semana", "Sem pressa"),
                FieldSpec.lead("Placa", "text", "PLACA").requiredIn("Negociação"),
                FieldSpec.lead("Quilometragem", "numeric", null),
                FieldSpec.lead("Orçamento previsto", "monetary", "ORCAMENTO_PREVISTO"),
                FieldSpec.lead("Visita", "date_time", "VISITA"),
                FieldSpec.lead("Garantia até", "date", null),
                FieldSpec.lead("Cliente da casa", "checkbox", null),
                FieldSpec.lead("Anúncio", "url", null),
                FieldSpec.lead("Resumo da IA", "textarea", "AI_SUMMARY").in("IA").readOnly(),
                FieldSpec.lead("Resposta da IA", "textarea", "AI_ANSWER").in("IA").readOnly(),
                FieldSpec.lead("Temperatura", "select", "TEMPERATURA")
                        .choosing("Frio", "Morno", "Quente")
                        .in("IA"),
                FieldSpec.of("contacts", "CPF", "text", "CPF"),
                FieldSpec.of("contacts", "Aniversário", "birthday", null),
                FieldSpec.of("contacts", "Prefere", "select", null)
                        .choosing("WhatsApp", "Ligação", "E-mail"),
                FieldSpec.of("companies", "CNPJ", "text", "CNPJ"),
                FieldSpec.of("companies", "Ramo", "select", null)
                        .choosing("Frota", "Seguradora", "Locadora"));
    }
}
