package dev.ponte.kommo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.page.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What Kommo answers, as the reference has it. */
public final class Samples {

    private Samples() {}

    public static String text(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/kommo/" + name + ".json")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first item of a list, or the item alone. */
    public static <T> T item(String file, String name, Class<T> type) {
        return Envelope.of(text(file)).item(name, type).orElseThrow();
    }

    /** From an item alone. */
    public static <T> T read(String json, Class<T> type) {
        return Envelope.of(json).item("", type).orElseThrow();
    }

    /** Written and read again. */
    public static <T> T again(T value, Class<T> type) {
        return read(KommoMapper.write(value), type);
    }
}
