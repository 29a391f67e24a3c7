package dev.ponte.console.page;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Open, for there is nothing in it: its script asks the API, which shows what the reader may see.
 */
@Path("/replication")
class ReplicationPageResource {

    /** Scripts, styles and answers of this origin only; no frame, nothing written in the page. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> page(
            @RestQuery @Nullable String lang,
            @RestCookie(Reader.COOKIE) @Nullable String remembered,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Reader reader = Reader.of(lang, remembered, languages);
        return ReplicationPage.replication(new Words(reader.locale()))
                .createUni()
                .map(html -> Pages.answer(html, reader, POLICY));
    }
}
