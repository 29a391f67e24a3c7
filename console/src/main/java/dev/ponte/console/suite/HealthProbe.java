package dev.ponte.console.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.console.route.SuiteService;
import dev.ponte.kit.i18n.Languages;
import dev.ponte.kit.status.ServiceStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every service how it is. An answer is kept for a moment, so that asking is no load. */
@ApplicationScoped
public class HealthProbe {

    private final ServiceClient client;
    private final SuiteConfig config;
    private final ObjectMapper json;
    private final Map<Locale, Uni<List<PartHealth>>> recent;

    HealthProbe(ServiceClient client, SuiteConfig config, ObjectMapper json) {
        this.client = client;
        this.config = config;
        this.json = json;
        this.recent =
                Stream.of(Languages.PORTUGUESE, Languages.ENGLISH)
                        .collect(Collectors.toMap(locale -> locale, this::kept));
    }

    /**
     * Every service, in the order of {@link SuiteService}; never fails.
     *
     * @param locale one of {@link Languages}
     */
    public Uni<List<PartHealth>> look(Locale locale) {
        return recent.getOrDefault(locale, askAll(locale));
    }

    private Uni<List<PartHealth>> kept(Locale locale) {
        return Uni.createFrom()
                .deferred(() -> askAll(locale))
                .memoize()
                .atLeast(config.healthAge());
    }

    private Uni<List<PartHealth>> askAll(Locale locale) {
        List<Uni<PartHealth>> asked =
                Stream.of(SuiteService.values()).map(service -> ask(service, locale)).toList();
        return Uni.join().all(asked).andFailFast();
    }

    private Uni<PartHealth> ask(SuiteService service, Locale locale) {
        return Uni.createFrom()
                .completionStage(() -> state(service).toCompletionStage())
                .chain(state -> withStatus(service, state, locale))
                .ifNoItem()
                .after(config.healthTimeout())
                .fail()
                .onFailure()
                .recoverWithItem(new PartHealth(service, PartHealth.State.UNREACHABLE, null));
    }

    private Future<PartHealth.State> state(SuiteService service) {
        return get(service, "/q/health/ready", Locale.ROOT)
                .compose(HttpClientRequest::send)
                .map(
                        answer ->
                                answer.statusCode() == 200
                                        ? PartHealth.State.UP
                                        : PartHealth.State.DOWN);
    }

    private Uni<PartHealth> withStatus(
            SuiteService service, PartHealth.State state, Locale locale) {
        return Uni.createFrom()
                .completionStage(() -> status(service, locale).toCompletionStage())
                .onFailure()
                .recoverWithNull()
                .map(status -> new PartHealth(service, state, status));
    }

    private Future<@Nullable ServiceStatus> status(SuiteService service, Locale locale) {
        return get(service, "/", locale)
                .compose(HttpClientRequest::send)
                .compose(
                        answer ->
                                answer.statusCode() == 200
                                        ? answer.body().map(this::read)
                                        : Future.succeededFuture());
    }

    private Future<HttpClientRequest> get(SuiteService service, String path, Locale locale) {
        return client.askHealth(service, path)
                .map(
                        request ->
                                request.putHeader(HttpHeaders.ACCEPT, "application/json")
                                        .putHeader(
                                                HttpHeaders.ACCEPT_LANGUAGE,
                                                locale.toLanguageTag()));
    }

    private @Nullable ServiceStatus read(Buffer body) {
        try {
            return json.readValue(body.getBytes(), ServiceStatus.class);
        } catch (JsonProcessingException noStatus) {
            return null;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
