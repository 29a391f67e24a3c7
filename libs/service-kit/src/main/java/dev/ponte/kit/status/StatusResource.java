package dev.ponte.kit.status;

import dev.ponte.kit.i18n.Languages;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open like the health checks: the same in every installation, no data, no settings. */
@Path("/")
@IfBuildProperty(name = "ponte.status.enabled", stringValue = "true")
class StatusResource {

    private final ServicePlan plan;
    private final String service;
    private final String version;

    StatusResource(
            ServicePlan plan,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.plan = plan;
        this.service = service;
        this.version = version;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What this service does and will do")
    public RestResponse<ServiceStatus> status(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Locale locale = Languages.best(languages);
        return RestResponse.ResponseBuilder.ok(ServiceStatus.of(service, version, plan, locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
