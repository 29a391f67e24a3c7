package dev.ponte.console.session;

import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person reads when signing in did not work; programs read the same as JSON. */
@CheckedTemplate(basePath = "session")
final class SignInPage {

    private static final Text AGAIN = new Text("Sign in again", "Entrar de novo");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private SignInPage() {}

    static native TemplateInstance failed(
            String language, String title, @Nullable String detail, String again, String link);

    static Uni<Response> of(ProblemException problem, @Nullable String languages) {
        Locale locale = Languages.best(languages);
        @Nullable Text detail = problem.detail();
        return failed(
                        locale.toLanguageTag(),
                        problem.type().title().in(locale),
                        detail == null ? null : detail.in(locale),
                        AGAIN.in(locale),
                        SessionProblem.SIGN_IN)
                .createUni()
                .map(html -> response(html, problem.type().status(), locale));
    }

    private static Response response(String html, int status, Locale locale) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
