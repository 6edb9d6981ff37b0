package http10.samples.peers;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The JDK's HTTP client as a command: {@code JavaNetHttp URL...} writes the content, fails as it does. */
final class JavaNetHttp {
    private JavaNetHttp() {}

    public static void main(String... args) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String url : args) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(15))
                    .build();
            try (InputStream content =
                    client.send(request, BodyHandlers.ofInputStream()).body()) {
                content.transferTo(System.out);
            }
        }
        System.out.flush();
    }
}
