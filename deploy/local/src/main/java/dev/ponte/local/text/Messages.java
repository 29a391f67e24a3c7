package dev.ponte.local.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The launcher's texts in the language of the terminal: Portuguese, or English. */
public final class Messages {

    private static final String BUNDLE = "dev.ponte.local.messages";

    /** POSIX: the first that is set decides. */
    private static final List<String> LANGUAGE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(String bundle, Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages in(Locale locale) {
        return new Messages(BUNDLE, locale);
    }

    /** By the variables of the environment, as other programs of a terminal do it. */
    public static Messages from(Map<String, String> environment) {
        return from(BUNDLE, environment);
    }

    /** Another program's texts, from a bundle of its own. */
    public static Messages from(String bundle, Map<String, String> environment) {
        return LANGUAGE_VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("pt"))
                .map(value -> new Messages(bundle, Locale.of("pt", "BR")))
                .orElseGet(() -> new Messages(bundle, Locale.ENGLISH));
    }

    /** The text of the key; {@code {0}} and so on are the arguments, given as they shall appear. */
    public String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }
}
