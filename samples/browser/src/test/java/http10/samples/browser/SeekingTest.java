package http10.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.FieldName;
import http10.server.Exchange;
import http10.server.FileHandler;
import http10.server.HttpServer;
import http10.server.ServerListener;
import http10.server.ServerOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeekingTest {
    private static final int RATE = 44_100;
    private static final int SECONDS = 1_200;

    @Test
    void a_player_jumps_to_the_end_of_a_long_recording(@TempDir Path root) throws IOException {
        recording(root.resolve("recording.wav"));
        jumps(root, "audio", "recording.wav");
    }

    @Test
    void a_player_jumps_to_the_end_of_a_long_film(@TempDir Path root) throws IOException {
        try (Browser browser = Browser.start()) {
            new Film(keyFrame(browser), SECONDS).write(root.resolve("film.webm"));
        }
        jumps(root, "video", "film.webm");
    }

    private static void jumps(Path root, String element, String file) throws IOException {
        Files.writeString(
                root.resolve("index.html"),
                "<!DOCTYPE html><html lang=en><title>Player</title><link rel=icon href='data:,'>" + "<" + element
                        + " controls preload=metadata src=" + file + "></" + element + ">");
        Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .listener(new ServerListener() {
                    @Override
                    public void answered(Exchange exchange) {
                        exchanges.add(exchange);
                    }
                })
                .build();
        try (HttpServer server = HttpServer.open(options, FileHandler.of(root));
                Browser browser = Browser.start()) {
            browser.open("http://127.0.0.1:" + server.port() + "/");
            String player = "document.querySelector('" + element + "')";
            browser.await(player + ".readyState >= 1");
            assertEquals((long) SECONDS, browser.evaluate(player + ".duration"));
            browser.evaluate(player + ".currentTime = 1190");
            browser.await(
                    "!" + player + ".seeking && " + player + ".readyState >= 2 && " + player + ".currentTime >= 1190");
            browser.screenshot("player-" + element);
            assertEquals(List.of(), browser.console());
        } // by now all exchanges have ended
        List<Exchange> parts = exchanges.stream()
                .filter(exchange -> exchange.status().code() == 206 && firstOctet(exchange) > 50_000_000)
                .toList();
        assertTrue(!parts.isEmpty(), exchanges.toString());
        long whole = Files.size(root.resolve(file));
        long sent = exchanges.stream().mapToLong(Exchange::contentOctets).sum();
        assertTrue(sent < whole / 2, sent + " octets were sent to skip through " + whole);
    }

    /** A picture as the browser writes it in WebP, where it is a key frame of VP8 in one of the chunks. */
    private static byte[] keyFrame(Browser browser) {
        String url = (String) browser.evaluate("(() => { const canvas = document.createElement('canvas');"
                + "canvas.width = canvas.height = 64; const pen = canvas.getContext('2d', {alpha: false});"
                + "pen.fillStyle = 'teal'; pen.fillRect(0, 0, 64, 64);"
                + "return canvas.toDataURL('image/webp', 0.5) })()");
        ByteBuffer webp = ByteBuffer.wrap(Base64.getDecoder().decode(url.substring("data:image/webp;base64,".length())))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(12);
        while (true) {
            String chunk = StandardCharsets.US_ASCII
                    .decode(webp.slice(webp.position(), 4))
                    .toString();
            byte[] octets = new byte[webp.getInt(webp.position() + 4)];
            webp.position(webp.position() + 8).get(octets);
            if (chunk.equals("VP8 ")) return octets;
            webp.position(webp.position() + octets.length % 2);
        }
    }

    private static long firstOctet(Exchange exchange) {
        String range = exchange.request()
                .flatMap(head -> head.fields().only(FieldName.of("Range")))
                .orElse("bytes=0-");
        return Long.parseLong(range.substring("bytes=".length(), range.indexOf('-')));
    }

    /** Silence of 100 MB in PCM, of which the disk holds 44 octets. */
    private static void recording(Path file) throws IOException {
        int octets = RATE * SECONDS * 2;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + octets);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        head.putShort((short) 2).putShort((short) 16);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(octets);
        try (RandomAccessFile wav = new RandomAccessFile(file.toFile(), "rw")) {
            wav.write(head.array());
            wav.setLength(44 + octets);
        }
    }
}
