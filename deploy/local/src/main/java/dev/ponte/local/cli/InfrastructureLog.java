package dev.ponte.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends what Kafka says inside the launcher to a file, warnings and worse, instead of the terminal.
 */
public final class InfrastructureLog {

    private static final int LARGEST_BYTES = 8 * 1024 * 1024;
    private static final int FILES = 1;

    private InfrastructureLog() {}

    public static void to(Path file) {
        System.setProperty(
                "java.util.logging.SimpleFormatter.format",
                "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        try {
            Files.createDirectories(file.getParent());
            FileHandler handler = new FileHandler(file.toString(), LARGEST_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
