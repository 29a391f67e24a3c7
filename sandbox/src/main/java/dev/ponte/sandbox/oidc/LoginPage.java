package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.oidc.Subject.Person;

/** The page on which one chooses who to be. */
final class LoginPage {
    private LoginPage() {}

    /**
     * @param query of the authorization request, as sent
     */
    static String choose(String query, boolean english) {
        StringBuilder links = new StringBuilder();
        for (Person person : Person.values()) {
            links.append(
                    "<a href=\"?%s&amp;person=%s\">%s (%s)</a>"
                            .formatted(
                                    escaped(query),
                                    person.username(),
                                    person.fullName,
                                    person.username()));
        }
        return english
                ? page("en", "Sign in", "The sandbox knows these people:", links.toString())
                : page("pt-BR", "Entrar", "O sandbox conhece estas pessoas:", links.toString());
    }

    static String message(boolean english, String inEnglish, String inPortuguese) {
        return english
                ? page("en", "Sandbox", inEnglish, "")
                : page("pt-BR", "Sandbox", inPortuguese, "");
    }

    private static String page(String language, String title, String text, String links) {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:18px system-ui;margin:3rem auto;max-width:24rem;padding:0 1rem}
            a{display:block;padding:.8rem 1rem;margin:.6rem 0;border:1px solid;border-radius:.5rem}
            </style></head>
            <body><h1>%s</h1><p>%s</p>%s</body></html>
            """
                .formatted(language, title, title, text, links);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
