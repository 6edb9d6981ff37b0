package http10.samples.fuzz;

import http10.message.HttpDate;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Makes messages by the grammar of HTTP, and then, often, mistakes in them. */
final class Speech {
    private static final String TCHARS = "!#$%&'*+-.^_`|~09azAZ";
    private static final List<String> METHODS = List.of("GET", "GET", "GET", "HEAD", "POST", "PUT", "get", "X-Y");
    private static final List<String> VERSIONS =
            List.of(" HTTP/1.0", " HTTP/1.0", " HTTP/1.1", "", " HTTP/1.2", " HTTP/2.0", " HTTP/0.9", " http/1.0");
    private static final List<String> NAMES = List.of(
            "Host",
            "Content-Length",
            "Transfer-Encoding",
            "Connection",
            "Range",
            "If-Modified-Since",
            "Accept",
            "Authorization",
            "Referer",
            "User-Agent",
            "Expect",
            "Content-Type",
            "If-None-Match",
            "Keep-Alive");
    private static final List<String> VALUES = List.of(
            "localhost",
            "0",
            "3",
            "+3",
            "3, 3",
            "99999999999999999999",
            "chunked",
            "identity",
            "keep-alive",
            "close",
            "bytes=0-3",
            "bytes=-5",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "*/*",
            "Basic YTpi",
            "100-continue",
            "\"a\", W/\"b\"",
            "text/html;q=0.5",
            "gzip",
            "application/json",
            "evil.example",
            "");
    private static final List<String> SEGMENTS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "folder",
            "empty",
            "deep",
            "x.txt",
            "numbers",
            "link",
            "up",
            "secret",
            ".hidden",
            "index.html",
            "%2f",
            "%5c",
            "..%2f",
            "%00",
            "%c0%ae",
            "%252e",
            "a b",
            "..;",
            "%e2%80%ae",
            "%",
            "%4",
            "?q",
            "#f",
            "root.txt");
    private static final List<String> ODD = List.of(
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\t",
            " ",
            "\0",
            ":",
            "/",
            "..",
            "%",
            ",",
            ";",
            "\"",
            "\\",
            "\u007f",
            "\u00e9",
            "\u00ff",
            "<",
            ">",
            "&",
            "'",
            "\u001b[31m",
            "-",
            "0",
            "9");

    private final Random random;

    Speech(Random random) {
        this.random = random;
    }

    static String requests(Random random) {
        Speech speech = new Speech(random);
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(6) == 0 ? 3 : 1; n > 0; n--) out.append(speech.request());
        return speech.mistaken(out.toString());
    }

    static String response(Random random) {
        Speech speech = new Speech(random);
        String version = speech.one(List.of("HTTP/1.0", "HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "HTTP/1.00", "ICY"));
        String code =
                speech.one(List.of("200", "204", "206", "301", "304", "401", "404", "500", "100", "999", "20", "-1"));
        String content = random.nextBoolean() ? chunks(random) : "x".repeat(random.nextInt(6));
        String length = random.nextBoolean() ? "Content-Length: " + random.nextInt(6) + "\r\n" : "";
        return speech.mistaken(version + " " + code + " OK" + "\r\n" + length + speech.fields() + "\r\n" + content);
    }

    static String chunks(Random random) {
        Speech speech = new Speech(random);
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(4); n > 0; n--) {
            int size = random.nextInt(20);
            out.append(random.nextInt(5) == 0 ? "0" : "").append(Integer.toHexString(size));
            out.append(random.nextInt(5) == 0 ? ";a=\"b\"" : "")
                    .append("\r\n")
                    .append("c".repeat(size))
                    .append("\r\n");
        }
        out.append("0\r\n")
                .append(random.nextInt(3) == 0 ? speech.fields() : "")
                .append("\r\n");
        return speech.mistaken(out.toString());
    }

    static String target(Random random) {
        Speech speech = new Speech(random);
        return speech.mistaken(speech.path().substring(1));
    }

    static String range(Random random) {
        String first = random.nextBoolean() ? "" + random.nextInt(1_200) : "";
        String last = random.nextBoolean() ? "" + random.nextInt(1_200) : "";
        String several = random.nextInt(6) == 0 ? ",5-6" : "";
        return new Speech(random).mistaken("bytes=" + first + "-" + last + several);
    }

    static String length(Random random) {
        return new Speech(random).mistaken(Long.toString(random.nextLong() >>> random.nextInt(64)));
    }

    static String date(Random random) {
        Speech speech = new Speech(random);
        Instant time = Instant.ofEpochSecond(random.nextInt() * 20L);
        String text = HttpDate.format(time);
        if (random.nextInt(3) == 0) text = text.replace(text.substring(5, 7), "" + (10 + random.nextInt(30)));
        return random.nextBoolean() ? text : speech.mistaken(text);
    }

    static String name(Random random) {
        Speech speech = new Speech(random);
        String name = speech.one(
                List.of("plain", "<img src=x onerror=alert(1)>", "\"><script>", "&amp;", "a%20b", "'", "a\nb"));
        return speech.mistaken(name);
    }

    private String request() {
        String version = one(VERSIONS);
        String line =
                one(METHODS) + " " + (random.nextInt(12) == 0 ? "http://localhost" : "") + path() + version + "\r\n";
        return version.isEmpty() ? line : line + fields() + "\r\n" + "x".repeat(random.nextInt(5));
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int n = 1 + random.nextInt(4); n > 0; n--) path.append('/').append(one(SEGMENTS));
        return path.toString();
    }

    private String fields() {
        StringBuilder fields = new StringBuilder();
        for (int n = random.nextInt(5); n > 0; n--) {
            String name = random.nextInt(4) == 0 ? "x" + word() : one(NAMES);
            fields.append(name).append(": ").append(one(VALUES));
            fields.append(random.nextInt(10) == 0 ? "\r\n folded" : "").append(random.nextInt(10) == 0 ? "\n" : "\r\n");
        }
        return fields.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) word.append(TCHARS.charAt(random.nextInt(TCHARS.length())));
        return word.toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** None to three mistakes: something odd put in, an octet changed, a piece left out or doubled. */
    private String mistaken(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int n = random.nextInt(4); n > 0 && !out.isEmpty(); n--) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, one(ODD));
                case 1 -> out.setCharAt(at, (char) random.nextInt(256));
                case 2 -> out.delete(at, end);
                default -> out.insert(at, out.substring(at, end));
            }
        }
        return out.toString();
    }
}
