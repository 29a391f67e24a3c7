package dev.ponte.sandbox.kommo;

import dev.ponte.sandbox.kommo.hal.Html;
import org.jspecify.annotations.Nullable;

/** The language of the pages: Brazilian Portuguese, or English for who asks for it. */
record Words(boolean english) {
    static Words of(@Nullable String acceptLanguage) {
        return new Words(acceptLanguage != null && acceptLanguage.startsWith("en"));
    }

    String say(String inEnglish, String inPortuguese) {
        return english ? inEnglish : inPortuguese;
    }

    String page(String title, String body) {
        return Html.page(english ? "en" : "pt-BR", title, body);
    }

    String heading(String inEnglish, String inPortuguese) {
        return "<h2>" + say(inEnglish, inPortuguese) + "</h2>";
    }

    /** The first row of a table, which says what the others show. */
    static String head(String... titles) {
        return "<tr><th>" + String.join("</th><th>", titles) + "</th></tr>";
    }

    /** A row of a table; the cells are HTML. */
    static String row(Object... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object cell : cells) {
            row.append("<td>").append(cell).append("</td>");
        }
        return row.append("</tr>").toString();
    }
}
