package dev.ponte.console.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Keeps cookies and goes where it is sent. */
final class Browser implements AutoCloseable {

    private final URI door;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();

    Browser(URI door) {
        this.door = door;
    }

    /** The answers on the way from the sign-in to where it leads back to, that one included. */
    List<HttpResponse<String>> signIn(String then) {
        List<HttpResponse<String>> way = new ArrayList<>();
        URI next = door.resolve("/session/sign-in?then=" + then);
        while (way.size() < 10) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(next));
            way.add(answer);
            if (answer.statusCode() != 302) {
                return way;
            }
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new AssertionError("going round in circles: " + way);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpClient client() {
        return client;
    }

    CookieManager cookies() {
        return cookies;
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
