package http10.samples.benchmarks.clients;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The least that fetches a page in Java: {@code SocketFetch PORT NAME}. It looks at nothing. */
final class SocketFetch {
    private SocketFetch() {}

    public static void main(String[] args) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(args[0]))) {
            String request = "GET /" + args[1] + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] response = in.readAllBytes();
            int content = 0;
            while (response[content] != '\n' || response[content + 2] != '\n') content++;
            content += 3;
            System.out.write(response, content, response.length - content);
            System.out.flush();
        }
    }
}
