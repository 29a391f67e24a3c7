package dev.ponte.console.page;

import dev.ponte.console.suite.PartHealth;
import dev.ponte.kit.i18n.Text;
import java.util.Locale;

/** The words of the pages in a reader's language. */
public record Words(Locale locale) {

    public String language() {
        return locale.toLanguageTag();
    }

    public String lead() {
        return say(
                "Joins Kommo CRM, WhatsApp, an LLM or n8n, and the team that sells.",
                "Une o Kommo CRM, o WhatsApp, um LLM ou n8n, e a equipe que vende.");
    }

    public String skip() {
        return say("Skip to the content", "Pular para o conteúdo");
    }

    public String otherLanguage() {
        return say("Português", "English");
    }

    public String otherTag() {
        return say("pt-BR", "en");
    }

    public String parts() {
        return say("What runs", "O que está rodando");
    }

    public String summary(String status) {
        return switch (status) {
            case "healthy" -> say("Every part is up.", "Todas as partes estão no ar.");
            case "degraded" ->
                    say(
                            "Customers are answered; some other part is away.",
                            "Os clientes são atendidos; alguma outra parte está fora.");
            default ->
                    say(
                            "Customers are not being answered: an essential part is away.",
                            "Os clientes não estão sendo atendidos: uma parte essencial está fora.");
        };
    }

    public String state(PartHealth.State state) {
        return switch (state) {
            case UP -> say("up", "no ar");
            case DOWN -> say("not ready", "não está pronto");
            case UNREACHABLE -> say("not reachable", "inacessível");
        };
    }

    public String works() {
        return say("Works", "Funciona");
    }

    public String planned() {
        return say("Not yet", "Ainda não");
    }

    public String api() {
        return say("API description (OpenAPI)", "Descrição da API (OpenAPI)");
    }

    public String tryIt() {
        return say("Try it", "Experimente");
    }

    public String chat() {
        return say(
                "Be a customer in the terminal and see the answers:",
                "Seja um cliente no terminal e veja as respostas:");
    }

    public String receive() {
        return say(
                "Or let a customer of the sandbox write:",
                "Ou faça um cliente do sandbox escrever:");
    }

    public String ask() {
        return say(
                "See the active conversations, signed in as a viewer:",
                "Veja as conversas ativas, autenticado como leitor:");
    }

    public String sandbox() {
        return say(
                "The sandbox plays Z-API, Kommo and the LLM:",
                "O sandbox faz o papel da Z-API, do Kommo e do LLM:");
    }

    public String console() {
        return say("Pages for people:", "Páginas para as pessoas:");
    }

    public String replication() {
        return say("Replication", "Replicação");
    }

    public String script() {
        return say(
                "This page needs JavaScript. The API does the same without it.",
                "Esta página precisa de JavaScript. A API faz o mesmo sem ele.");
    }

    public String reload() {
        return say("Look again", "Atualizar");
    }

    private String say(String en, String pt) {
        return new Text(en, pt).in(locale);
    }
}
