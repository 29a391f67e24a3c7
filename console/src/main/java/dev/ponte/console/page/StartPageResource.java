package dev.ponte.console.page;

import dev.ponte.console.suite.HealthProbe;
import dev.ponte.console.suite.PartHealth;
import dev.ponte.console.suite.SuiteConfig;
import dev.ponte.console.suite.SuiteHealth;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open: it shows what {@code GET /health} says, and how to try the suite. */
@Path("/")
class StartPageResource {

    /** No script, no frame, nothing from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private final HealthProbe probe;
    private final SuiteConfig config;
    private final String version;

    StartPageResource(
            HealthProbe probe,
            SuiteConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.probe = probe;
        this.config = config;
        this.version = version;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> start(
            @RestQuery @Nullable String lang,
            @RestCookie(Reader.COOKIE) @Nullable String remembered,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context UriInfo uri) {
        Reader reader = Reader.of(lang, remembered, languages);
        Locale locale = reader.locale();
        String origin = uri.getBaseUri().toString().replaceFirst("/$", "");
        return probe.look(locale)
                .chain(parts -> page(locale, origin, parts))
                .map(html -> Pages.answer(html, reader, POLICY));
    }

    private Uni<String> page(Locale locale, String origin, List<PartHealth> parts) {
        return StartPage.start(
                        new Words(locale),
                        version,
                        origin,
                        config.sandbox().orElse(null),
                        SuiteHealth.of(parts),
                        parts)
                .createUni();
    }
}
