package dev.ponte.conversation.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Holds the {@link Outside} world, from whichever class loader a test runs in. */
final class OutsideHands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /** The texts that reached a customer, in order. */
    List<String> sentTo(String phone) {
        List<String> texts = new ArrayList<>();
        for (JsonNode call : read("/control/sent", "")) {
            if (call.get("phone").asText().equals(phone)) {
                texts.add(call.get("message").asText());
            }
        }
        return texts;
    }

    /** How often the model was asked something that contains these words. */
    long timesAsked(String words) {
        long count = 0;
        for (JsonNode request : read("/control/asked", "")) {
            count += request.get("messages").toString().contains(words) ? 1 : 0;
        }
        return count;
    }

    /** The model thinks until {@link #letModelAnswer()}. */
    void holdModel() {
        read("/control/close", "");
    }

    void letModelAnswer() {
        read("/control/open", "");
    }

    void zapiFails(int status, int times) {
        read("/control/zapi-fails", status + " " + times);
    }

    /** Texts reach their customers, and whoever sent them gets no answer. */
    void zapiLosesAnswers(int times) {
        read("/control/zapi-loses", Integer.toString(times));
    }

    void modelFails(int times) {
        read("/control/model-fails", Integer.toString(times));
    }

    private JsonNode read(String path, String body) {
        URI uri = URI.create("http://127.0.0.1:" + System.getProperty(Outside.PORT) + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
