package dev.ponte.sync.join;

import dev.ponte.kit.i18n.Text;

/** A sheet of which nothing can be used, and why. */
public final class UnreadableSheetException extends RuntimeException {

    private final transient Text text;

    UnreadableSheetException(String en, String pt) {
        super(en);
        this.text = new Text(en, pt);
    }

    public Text text() {
        return text;
    }
}
