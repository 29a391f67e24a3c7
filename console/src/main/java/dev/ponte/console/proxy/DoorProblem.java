package dev.ponte.console.proxy;

import dev.ponte.console.route.SuiteService;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.problem.ProblemType;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** What the front door answers when a service does not. */
enum DoorProblem implements ProblemType {
    /** It got nothing: repeat whatever it was. */
    UNREACHABLE(
            "service-unreachable",
            503,
            new Text("A part of the suite is away", "Uma parte da suíte está fora do ar")),
    /** It has so much to do that this was not even passed on. */
    CROWDED(
            "service-crowded",
            503,
            new Text(
                    "A part of the suite has too much to do",
                    "Uma parte da suíte tem trabalho demais")),
    /** It may have got the request. */
    BROKEN(
            "service-broken",
            502,
            new Text("A part of the suite broke off", "Uma parte da suíte interrompeu a resposta")),
    /** It may still be at work. */
    SILENT(
            "service-silent",
            504,
            new Text("A part of the suite does not answer", "Uma parte da suíte não responde"));

    /** Longer than a restart of a service takes. */
    private static final int RESTARTED_SECONDS = 5;

    private static final int LESS_CROWDED_SECONDS = 1;

    private final String code;
    private final int status;
    private final Text title;

    DoorProblem(String code, int status, Text title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    static DoorProblem of(Throwable failure) {
        return switch (failure) {
            case ConnectException e -> UNREACHABLE;
            case UnknownHostException e -> UNREACHABLE;
            case NoRouteToHostException e -> UNREACHABLE;
            case RejectedExecutionException e -> CROWDED;
            case TimeoutException e -> SILENT;
            default -> BROKEN;
        };
    }

    ProblemException of(SuiteService service) {
        return new ProblemException(this, detail(service.id()), Map.of("service", service.id()));
    }

    /** After how many seconds to ask again, where that is known to be safe. */
    OptionalInt retryAfterSeconds() {
        return switch (this) {
            case UNREACHABLE -> OptionalInt.of(RESTARTED_SECONDS);
            case CROWDED -> OptionalInt.of(LESS_CROWDED_SECONDS);
            case BROKEN, SILENT -> OptionalInt.empty();
        };
    }

    private Text detail(String service) {
        return switch (this) {
            case UNREACHABLE ->
                    new Text(
                            service + " cannot be reached right now; nothing was done. Try again.",
                            service
                                    + " não pode ser alcançado agora; nada foi feito. Tente de novo.");
            case CROWDED ->
                    new Text(
                            service + " has too much to do right now; nothing was done. Try again.",
                            service + " tem trabalho demais agora; nada foi feito. Tente de novo.");
            case BROKEN ->
                    new Text(
                            service + " broke the connection; it may have done part of the work.",
                            service
                                    + " interrompeu a conexão; parte do trabalho pode ter sido feita.");
            case SILENT ->
                    new Text(
                            service + " took too long; it may still be at work.",
                            service + " demorou demais; pode ainda estar trabalhando.");
        };
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
