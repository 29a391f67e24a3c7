package dev.ponte.conversation.responder;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** The headers that every call to the server carries: who we are, and what a gateway asks for. */
final class FixedHeaders implements ClientHeadersFactory {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();

    FixedHeaders(ResponderConfig config) {
        config.apiKey().ifPresent(key -> headers.add(HttpHeaders.AUTHORIZATION, "Bearer " + key));
        config.organization().ifPresent(id -> headers.add("OpenAI-Organization", id));
        config.project().ifPresent(id -> headers.add("OpenAI-Project", id));
        config.headers().forEach(headers::putSingle);
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        return headers;
    }
}
