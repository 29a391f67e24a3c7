package dev.ponte.sandbox.kommo.hal;

/** What every page of Kommo's needs. */
public final class Html {
    private Html() {}

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /**
     * A page.
     *
     * @param body HTML
     */
    public static String page(String language, String title, String body) {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:64rem;padding:0 1rem}
            table{border-collapse:collapse;margin:.5rem 0}
            td,th{border:1px solid #999;padding:.2rem .6rem;text-align:left;vertical-align:top}
            form{display:inline}input,select,button{font:inherit}
            .swatch{display:inline-block;width:1em;height:1em;border:1px solid #999}</style></head>
            <body><h1>%s</h1>
            %s
            </body></html>
            """
                .formatted(language, escaped(title), escaped(title), body);
    }
}
