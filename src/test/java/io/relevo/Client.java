package io.relevo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An HTTP client with cookies and headers that stay, and no redirects. {@code with} shares the cookies. */
public class Client {

    private static final String BOUNDARY = "----relevo-test";

    private final int port;
    private final CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> headers;

    public Client(int port) {
        this(port, new CookieManager(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    private Client(int port, CookieManager cookies, Map<String, String> headers) {
        this.port = port;
        this.cookies = cookies;
        this.headers = headers;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public Client with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Client(port, cookies, more);
    }

    public Client as(String user, String password) {
        String pair = user + ":" + password;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> putJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The very request of Camunda Modeler's "Deploy current diagram". */
    public HttpResponse<String> deployAsModeler(String fileName, byte[] diagram) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"deployment-name\"", "My diagram".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"deployment-source\"", "Camunda Modeler".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"enable-duplicate-filtering\"", "true".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"deploy-changed-only\"", "true".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"" + fileName + "\"; filename=\"" + fileName + "\"", diagram);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a cookie the server set, or null. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
