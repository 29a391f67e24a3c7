package dev.ponte.console.suite;

import dev.ponte.kit.i18n.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What monitors ask: open, no data. */
@Path("/")
class SuiteResource {

    /** The answer of {@code GET /version}. */
    record Version(String name, String version) {}

    private final HealthProbe probe;
    private final Version version;

    SuiteResource(
            HealthProbe probe,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.probe = probe;
        this.version = new Version("ponte", version);
    }

    @GET
    @Path("version")
    @PermitAll
    @Operation(summary = "The version of the suite")
    public Version version() {
        return version;
    }

    /** 200 while customers are answered, 503 when not. */
    @GET
    @Path("health")
    @PermitAll
    @Operation(summary = "The state of the suite and of each service")
    public Uni<RestResponse<SuiteHealth>> health() {
        return probe.look(Languages.PORTUGUESE)
                .map(SuiteHealth::of)
                .map(
                        health ->
                                RestResponse.ResponseBuilder.<SuiteHealth>create(
                                                health.answering() ? 200 : 503)
                                        .entity(health)
                                        .header("Cache-Control", "no-store")
                                        .build());
    }
}
