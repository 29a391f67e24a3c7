package dev.ponte.sync.account;

import dev.ponte.kit.i18n.Text;

/** Settings of a group that mean nothing, and what is wrong with them. */
public final class InvalidSettingsException extends IllegalArgumentException {

    private final transient Text text;

    public InvalidSettingsException(String en, String pt) {
        super(en);
        this.text = new Text(en, pt);
    }

    public Text text() {
        return text;
    }
}
