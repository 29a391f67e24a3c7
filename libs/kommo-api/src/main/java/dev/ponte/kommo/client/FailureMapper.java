package dev.ponte.kommo.client;

import dev.ponte.kommo.error.Failures;
import dev.ponte.kommo.error.KommoException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes an exception of each answer that is an error. */
final class FailureMapper implements ResponseExceptionMapper<KommoException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public KommoException toThrowable(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return new KommoException(
                Failures.of(response.getStatus(), response.getHeaderString("Retry-After"), body));
    }
}
