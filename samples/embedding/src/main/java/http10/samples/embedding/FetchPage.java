package http10.samples.embedding;

import http10.client.HttpClient;
import http10.message.Request;
import http10.message.Response;
import java.io.IOException;
import java.io.OutputStream;

/** Fetches a page and copies it to standard output: the client in ten lines. */
final class FetchPage {
    private FetchPage() {}

    public static void main(String[] args) throws IOException {
        fetch(args[0], System.out);
    }

    static void fetch(String url, OutputStream out) throws IOException {
        // shown: fetch
        HttpClient client = HttpClient.create();
        try (Response response = client.send(Request.get(url).with("Accept", "text/html"))) {
            System.err.println(response.status() + " " + response.head().reason());
            response.content().transferTo(out); // throws if the page breaks off: half a page is no page
        }
        // end
    }
}
