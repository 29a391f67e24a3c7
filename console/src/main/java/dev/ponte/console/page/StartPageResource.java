package dev.ponte.console.page;

import dev.ponte.console.suite.HealthProbe;
import dev.ponte.console.suite.PartHealth;
import dev.ponte.console.suite.SuiteConfig;
import dev.ponte.console.suite.SuiteHealth;
import dev.ponte.kit.i18n.Languages;
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
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context UriInfo uri) {
        Locale locale = Languages.best(lang == null ? languages : lang);
        String origin = uri.getBaseUri().toString().replaceFirst("/$", "");
        return probe.look(locale)
                .chain(parts -> page(locale, origin, parts))
                .map(html -> response(html, locale));
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

    private static RestResponse<String> response(String html, Locale locale) {
        return RestResponse.ResponseBuilder.ok(html)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
