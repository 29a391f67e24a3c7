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
    private final IntegrationProbe integrations;
    private final Version version;

    SuiteResource(
            HealthProbe probe,
            IntegrationProbe integrations,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.probe = probe;
        this.integrations = integrations;
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
        return suite().map(health -> answer(health.answering(), health));
    }

    /** The same, with the outside systems in place of the services. */
    @GET
    @Path("api/health")
    @PermitAll
    @Operation(
            summary = "The state of the suite and of each integration",
            description =
                    "connected: answered lately; configured: not called lately; not_configured;"
                            + " error: does not answer or does not let us in")
    public Uni<RestResponse<IntegrationHealth>> integrations() {
        return Uni.combine()
                .all()
                .unis(suite(), integrations.look())
                .with(
                        (suite, told) ->
                                answer(suite.answering(), IntegrationHealth.of(suite, told)));
    }

    private Uni<SuiteHealth> suite() {
        return probe.look(Languages.PORTUGUESE).map(SuiteHealth::of);
    }

    private static <T> RestResponse<T> answer(boolean good, T health) {
        return RestResponse.ResponseBuilder.<T>create(good ? 200 : 503)
                .entity(health)
                .header("Cache-Control", "no-store")
                .build();
    }
}
