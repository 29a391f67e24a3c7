package dev.ponte.tests.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Plays the language model, at no delay, and Z-API, in the generator's own process and thread: what
 * goes out is timed by the clock by which the webhooks were sent.
 *
 * <p>The model reads the marks in the talk that it is shown, and answers with those of the
 * customer's messages that no earlier answer holds.
 */
public final class PlayedWorld implements AutoCloseable {

    private static final byte[] CONNECTED =
            PlayedServer.json(
                    200,
                    """
                    {"connected":true,"session":true,"smartphoneConnected":true,"error":""}""");
    private static final byte[] UNKNOWN = PlayedServer.json(404, "{\"error\":\"NOT_FOUND\"}");
    private static final byte[] PHONE = "\"phone\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final String COMPLETION =
            """
            {"id":"chatcmpl-%d","object":"chat.completion","created":1767950400,"model":"gpt-4o",\
            "choices":[{"index":0,"message":{"role":"assistant","content":"%s","refusal":null},\
            "logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":900,\
            "completion_tokens":40,"total_tokens":940},"system_fingerprint":"fp_played"}""";

    private static final String SENT =
            """
            {"zaapId":"3999984263738042930CD6ECDE%06d","messageId":"3EB0%018d","id":"3EB0%018d"}""";

    /** Sees what goes out, on the played world's thread. */
    public interface Watcher {

        /**
         * Z-API is asked to send a text.
         *
         * @param phone to whom, digits
         * @param id the number that the message's id is going to hold
         */
        void sendText(long phone, long id, HttpMessage request);
    }

    private final PlayedServer server;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private long asked;
    private long sent;

    private PlayedWorld() {
        server = PlayedServer.start("world", this::answer);
    }

    public static PlayedWorld start() {
        return new PlayedWorld();
    }

    /** What the services must be told, to come here. */
    public Map<String, String> environment() {
        return Map.of(
                "ZAPI_BASE_URL", server.uri() + "/zapi",
                "OPENAI_BASE_URL", server.uri() + "/openai/v1");
    }

    PlayedServer server() {
        return server;
    }

    Loop loop() {
        return server.loop();
    }

    /** On the thread of the world. */
    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    void forget(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** Adds a watcher, from any thread. */
    public void add(Watcher watcher) {
        loop().execute(() -> watch(watcher));
    }

    private byte[] answer(HttpMessage request) {
        String path = request.path();
        if (path.startsWith("/openai/v1/chat/completions")) {
            return complete(request);
        }
        if (path.endsWith("/send-text")) {
            return send(request);
        }
        return path.endsWith("/status") ? CONNECTED : UNKNOWN;
    }

    private byte[] complete(HttpMessage request) {
        StringBuilder text = new StringBuilder("Claro, ja te mando o orcamento.");
        int[] answered = marks(request, Marks.ANSWERED);
        for (int mark : marks(request, Marks.ASKED)) {
            if (Arrays.stream(answered).noneMatch(known -> known == mark)) {
                text.append(' ').append(Marks.answer(mark));
            }
        }
        return PlayedServer.json(200, COMPLETION.formatted(asked++, text));
    }

    private static int[] marks(HttpMessage request, char sign) {
        int[] found = new int[64];
        int[] count = {0};
        Marks.find(
                request,
                sign,
                number -> {
                    if (count[0] < found.length) {
                        found[count[0]++] = number;
                    }
                });
        return Arrays.copyOf(found, count[0]);
    }

    private byte[] send(HttpMessage request) {
        long phone = phone(request);
        long id = sent++;
        for (Watcher watcher : watchers) {
            watcher.sendText(phone, id, request);
        }
        return PlayedServer.json(200, SENT.formatted(id % 1_000_000, id, id));
    }

    private static long phone(HttpMessage request) {
        byte[] data = request.data();
        for (int i = request.bodyStart(); i < request.bodyEnd() - PHONE.length; i++) {
            if (Arrays.equals(data, i, i + PHONE.length, PHONE, 0, PHONE.length)) {
                return digits(data, i + PHONE.length);
            }
        }
        return 0;
    }

    private static long digits(byte[] data, int at) {
        long number = 0;
        for (int i = at; data[i] >= '0' && data[i] <= '9'; i++) {
            number = number * 10 + data[i] - '0';
        }
        return number;
    }

    @Override
    public void close() {
        server.close();
    }
}
