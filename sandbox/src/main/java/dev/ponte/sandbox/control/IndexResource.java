package dev.ponte.sandbox.control;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A page that says what is here. */
@Path("/_sandbox")
final class IndexResource {
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What is here, for people: English or Brazilian Portuguese")
    public String index(@HeaderParam("Accept-Language") @Nullable String languages) {
        boolean english = languages != null && languages.startsWith("en");
        return page(english ? "/sandbox/index-en.html" : "/sandbox/index-pt.html");
    }

    private static String page(String resource) {
        try (InputStream in =
                Objects.requireNonNull(IndexResource.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
