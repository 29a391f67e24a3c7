package dev.ponte.console.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pages as they are sent. */
final class Pages {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Pages() {}

    /**
     * @param policy what the page may load: {@code Content-Security-Policy}
     */
    static RestResponse<String> answer(String html, Reader reader, String policy) {
        String language = reader.locale().toLanguageTag();
        ResponseBuilder<String> page =
                ResponseBuilder.ok(html)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Content-Security-Policy", policy)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer");
        return reader.chose() ? page.cookie(remembering(language)).build() : page.build();
    }

    private static NewCookie remembering(String language) {
        return new NewCookie.Builder(Reader.COOKIE)
                .value(language)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
