package dev.ponte.crm.api;

import dev.ponte.crm.account.SignIn.Result;
import dev.ponte.kit.i18n.Text;
import java.util.Locale;

/** What a person sees after a sign-in at Kommo. Pure. */
final class CallbackPage {

    private static final Text CONNECTED = new Text("Connected", "Conectado");
    private static final Text NOT_CONNECTED = new Text("Not connected", "Não conectado");

    private CallbackPage() {}

    static int status(Result result) {
        return switch (result) {
            case Result.Connected _, Result.Denied _ -> 200;
            case Result.NotNow _ -> 503;
            case Result.OtherAccount _, Result.KnownAs _ -> 409;
            case Result.UnknownState _, Result.UnknownAddress _, Result.Refused _ -> 400;
        };
    }

    static String of(Result result, Locale locale) {
        Text title = result instanceof Result.Connected ? CONNECTED : NOT_CONNECTED;
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>Ponte</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:18px system-ui;margin:3rem auto;max-width:30rem;padding:0 1rem}</style>
            </head><body><h1>%s</h1><p>%s</p></body></html>
            """
                .formatted(locale.toLanguageTag(), title.in(locale), words(result).in(locale));
    }

    private static Text words(Result result) {
        return switch (result) {
            case Result.Connected connected ->
                    new Text(
                            "The Kommo account “%s” can be used now. You may close this page."
                                    .formatted(connected.slug()),
                            "A conta do Kommo “%s” já pode ser usada. Você pode fechar esta página."
                                    .formatted(connected.slug()));
            case Result.Denied _ ->
                    new Text(
                            "The access was not allowed, so nothing was changed.",
                            "O acesso não foi permitido; nada foi alterado.");
            case Result.UnknownState _ ->
                    new Text(
                            "This sign-in is not known, was used already, or took too long. Begin it again.",
                            "Esta autorização não é conhecida, já foi usada ou demorou demais. Comece de novo.");
            case Result.UnknownAddress _ ->
                    new Text(
                            "This came from an address that is not one of Kommo's.",
                            "Isto veio de um endereço que não é do Kommo.");
            case Result.OtherAccount other ->
                    new Text(
                            "Another Kommo account was chosen than the one that belongs to “%s”."
                                    .formatted(other.slug()),
                            "Foi escolhida outra conta do Kommo, e não a que pertence a “%s”."
                                    .formatted(other.slug()));
            case Result.KnownAs known ->
                    new Text(
                            "This Kommo account is known here as “%s” already."
                                    .formatted(known.other()),
                            "Esta conta do Kommo já é conhecida aqui como “%s”."
                                    .formatted(known.other()));
            case Result.Refused refused ->
                    new Text(
                            "Kommo did not accept it (%s). Begin again.".formatted(refused.code()),
                            "O Kommo não aceitou (%s). Comece de novo.".formatted(refused.code()));
            case Result.NotNow _ ->
                    new Text(
                            "Kommo does not answer at the moment. Begin again in a few minutes.",
                            "O Kommo não responde no momento. Comece de novo em alguns minutos.");
        };
    }
}
