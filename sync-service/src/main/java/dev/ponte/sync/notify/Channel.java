package dev.ponte.sync.notify;

import java.util.Locale;

/** How people are told. */
public enum Channel {
    EMAIL,
    WEBHOOK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
