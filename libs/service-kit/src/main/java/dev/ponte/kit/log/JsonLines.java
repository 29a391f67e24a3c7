package dev.ponte.kit.log;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.Logger;

/**
 * Puts our formatter wherever the configuration asks for JSON. The framework's own cannot write
 * typed values beside the message; the few lines before start come from it, with the same names.
 */
@ApplicationScoped
class JsonLines {

    private static final int FIRST = 1;

    private final String app;

    JsonLines(@ConfigProperty(name = "quarkus.application.name") String app) {
        this.app = app;
    }

    void install(@Observes @Priority(FIRST) StartupEvent event) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            install(handler);
        }
    }

    private void install(Handler handler) {
        if (handler.getFormatter() instanceof JsonFormatter) {
            handler.setFormatter(new JsonLineFormatter(app));
        }
        if (handler instanceof ExtHandler parent) {
            for (Handler child : parent.getHandlers()) {
                install(child);
            }
        }
    }
}
