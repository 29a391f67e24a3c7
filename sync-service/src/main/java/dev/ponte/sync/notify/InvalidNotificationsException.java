package dev.ponte.sync.notify;

import dev.ponte.kit.i18n.Text;

/** Notification settings that mean nothing, and what is wrong with them. */
public final class InvalidNotificationsException extends IllegalArgumentException {

    private final transient Text text;

    InvalidNotificationsException(String en, String pt) {
        super(en);
        this.text = new Text(en, pt);
    }

    public Text text() {
        return text;
    }
}
