package dev.ponte.console.session;

import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.problem.ProblemType;
import java.util.Map;

/** What can be wrong with signing in, or with a session. */
enum SessionProblem implements ProblemType {
    /** The page offers to sign in again, at {@code sign_in}. */
    EXPIRED(
            "session-expired",
            401,
            new Text("Your session has ended", "Sua sessão terminou"),
            new Text("Sign in again; nothing was done.", "Entre novamente; nada foi feito.")),
    /** Perhaps another site's doing. */
    NOT_FROM_PAGE(
            "request-not-from-console",
            403,
            new Text(
                    "A session changes things only from the console's pages",
                    "Uma sessão só altera algo a partir das páginas do console"),
            new Text(
                    "Send the header X-Ponte-Request: console from a page of the console's own"
                            + " address, or come with a bearer token or an API key.",
                    "Envie o cabeçalho X-Ponte-Request: console a partir de uma página do próprio"
                            + " endereço do console, ou use um token ou uma chave de API.")),
    /** Would lead people to another site after sign-in. */
    NOT_OUR_PATH(
            "path-not-local",
            400,
            new Text(
                    "Sign-in leads back to pages of this address only",
                    "A entrada só volta para páginas deste endereço"),
            new Text(
                    "Give in `then` a path that begins with one slash, as /replication.",
                    "Informe em `then` um caminho que comece com uma barra, como /replication.")),
    OFF(
            "sign-in-off",
            404,
            new Text("Nobody can sign in here", "Aqui não é possível entrar"),
            new Text(
                    "Set PONTE_OIDC_ISSUER, PONTE_CONSOLE_CLIENT_SECRET and"
                            + " PONTE_CONSOLE_SESSION_SECRET on the console.",
                    "Defina PONTE_OIDC_ISSUER, PONTE_CONSOLE_CLIENT_SECRET e"
                            + " PONTE_CONSOLE_SESSION_SECRET no console.")),
    /** The provider refused, or the sign-in was not begun in this browser. */
    FAILED(
            "sign-in-failed",
            401,
            new Text("Signing in did not work", "Não foi possível entrar"),
            new Text(
                    "Begin again at /session/sign-in; if it goes on, ask who runs the sign-in.",
                    "Comece de novo em /session/sign-in; se continuar, fale com quem cuida do"
                            + " login.")),
    /** It may be back soon; the session is not lost. */
    UNAVAILABLE(
            "sign-in-unavailable",
            503,
            new Text("The sign-in does not answer", "O login não responde"),
            new Text("Nothing was done. Try again.", "Nada foi feito. Tente de novo."));

    /** Where people sign in. */
    static final String SIGN_IN = "/session/sign-in";

    private final String code;
    private final int status;
    private final Text title;
    private final Text detail;

    SessionProblem(String code, int status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    ProblemException exception() {
        return new ProblemException(
                this, detail, status == 401 ? Map.of("sign_in", SIGN_IN) : Map.of());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
