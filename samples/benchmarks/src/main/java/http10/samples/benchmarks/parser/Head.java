package http10.samples.benchmarks.parser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The heads every parser is given. */
public enum Head {
    /** The shortest that asks for anything. */
    TINY("GET / HTTP/1.0\r\n\r\n"),
    /** 700 octets as a browser sends them. */
    BROWSER("""
            GET /articles/2026/11/a-small-protocol?from=front&page=2 HTTP/1.1
            Host: www.example.com
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Accept-Language: en-US,en;q=0.7,de;q=0.3
            Accept-Encoding: gzip, deflate, br, zstd
            Referer: https://www.example.com/articles/2026/11/
            Connection: keep-alive
            Cookie: session=4f1c2b7a90de4e55b1a6c3d28e7f9012; theme=dark; consent=all; seen=17-22-31-48-59; language=en-GB
            Upgrade-Insecure-Requests: 1
            If-Modified-Since: Sun, 22 Nov 2026 07:15:31 GMT
            Sec-Fetch-Dest: document
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Site: same-origin
            Priority: u=0, i

            """.replace("\n", "\r\n")),
    /** 4 KiB with 40 fields. */
    LARGE(large());

    private final String text;

    Head(String text) {
        this.text = text;
    }

    private static String large() {
        StringBuilder text = new StringBuilder("GET /large HTTP/1.1\r\nHost: www.example.com\r\nConnection: close\r\n");
        for (int i = 3; i < 40; i++) {
            text.append("X-Measured-Field-").append(i).append(": ").append("a value, ".repeat(8));
            text.append("and its end\r\n");
        }
        return text.append("X-Last: ")
                .append("z".repeat(4_096 - text.length() - 4))
                .append("\r\n\r\n")
                .toString();
    }

    /** What stands between the first two blanks. */
    String target() {
        return text.split(" ", 3)[1];
    }

    /** The value of a field that is there once or not at all. */
    Optional<String> field(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    int fields() {
        return (int) text.lines().count() - 2;
    }

    byte[] octets() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As a server has it that reads from a socket. */
    ByteBuffer buffer() {
        return ByteBuffer.allocateDirect(text.length()).put(octets()).flip();
    }
}
