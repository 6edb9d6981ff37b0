package http10.samples.embedding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.RequestHead;
import http10.server.HttpServer;
import http10.wire.BodyFraming;
import http10.wire.BodyReader;
import http10.wire.Limits;
import http10.wire.Profile;
import http10.wire.ProtocolException;
import http10.wire.RequestHeadParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/reading.md says is so: its names, its links, its pictures, its octets. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingGuideTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\\.\\w+)?)`");

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("reading.md"));
    }

    @Test
    void every_class_and_method_it_names_exists() throws IOException {
        List<String> wrong = new ArrayList<>();
        Matcher name = NAME.matcher(guide().replaceAll("(?ms)^```.*?^```", ""));
        int names = 0;
        for (; name.find(); names++) if (!CodeNames.exist(name.group(1))) wrong.add(name.group(1));
        assertEquals(List.of(), wrong);
        assertTrue(names > 100, "too few names to be true: " + names);
    }

    @Test
    void a_name_that_is_none_would_be_found() {
        assertTrue(CodeNames.exist("BodyFraming.FixedLength"));
        for (String none : List.of("NoSuchClass", "Octets.noSuchMethod", "Octet", "BodyFraming.Fixed")) {
            assertEquals(false, CodeNames.exist(none), none);
        }
    }

    @Test
    void every_file_it_links_exists() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(guide());
        int links = 0;
        for (; link.find(); links++) assertTrue(Files.exists(DOCS.resolve(link.group(1))), link.group(1));
        assertTrue(links > 5, "too few links to be true: " + links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-line", "client-line"})
    void its_pictures_are_drawn_from_their_text(String name) throws IOException {
        LinePicture picture = LinePicture.parse(Files.readString(DOCS.resolve(name + ".txt")));
        for (LinePicture.Step step : picture.steps()) {
            assertTrue(CodeNames.existIn(step.lane(), step.name()), step + " names nothing");
        }
        Path drawn = Files.writeString(Path.of("target", name + ".svg"), picture.svg());
        String there = Files.readString(DOCS.resolve(name + ".svg"));
        assertEquals(picture.svg(), there, () -> "out of date; cp samples/embedding/" + drawn + " docs/");
    }

    /** The octets of a block whose lines begin with their offsets. */
    private static String octets(int block) throws IOException {
        Matcher blocks = Pattern.compile("(?ms)^```\n(0000  .*?)^```").matcher(guide());
        for (int i = 0; i <= block; i++) assertTrue(blocks.find());
        StringBuilder octets = new StringBuilder();
        for (String line : blocks.group(1).lines().toList()) {
            assertEquals(octets.length(), Integer.parseInt(line.substring(0, 4)), line);
            octets.append(line.substring(6).replace("\\r", "\r").replace("\\n", "\n"));
        }
        return octets.toString();
    }

    @Test
    void its_request_is_parsed_as_it_says() throws IOException {
        byte[] octets = octets(0).getBytes(ISO_8859_1);
        assertEquals(121, octets.length);
        RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
        ByteBuffer in = ByteBuffer.wrap(octets);
        RequestHead head = parser.feed(in).orElseThrow();
        assertEquals(113, in.position());
        assertEquals("/form", head.target().path());
        BodyFraming framing = BodyFraming.ofRequest(head, Limits.REQUEST);
        assertEquals(new BodyFraming.FixedLength(8), framing);
        BodyReader body = BodyReader.of(framing, Limits.REQUEST);
        assertEquals(ByteBuffer.wrap("name=Zoe".getBytes(ISO_8859_1)), body.take(in));
        assertTrue(body.isComplete());
        assertEquals(113, octetsUntilHead(octets));
        assertPlaces(new String(octets, ISO_8859_1));
    }

    /** One by one. */
    private static int octetsUntilHead(byte[] octets) throws ProtocolException {
        RequestHeadParser parser = new RequestHeadParser(Limits.REQUEST, Profile.STRICT, true);
        for (int i = 0; i < octets.length; i++) {
            Optional<RequestHead> head = parser.feed(ByteBuffer.wrap(octets, i, 1));
            if (head.isPresent()) return i + 1;
        }
        return -1;
    }

    /** Of the table: a range of octets, and the text it is said to be. */
    private static void assertPlaces(String octets) throws IOException {
        Matcher place = Pattern.compile("(?m)^\\| (\\d+)-(\\d+) `([^`]+)` \\|").matcher(guide());
        int places = 0;
        for (; place.find(); places++) {
            int from = Integer.parseInt(place.group(1));
            assertEquals(place.group(3), octets.substring(from, Integer.parseInt(place.group(2)) + 1));
        }
        assertEquals(3, places);
        assertEquals('8', octets.charAt(108));
        assertEquals("localhost:8000", octets.substring(27, 41));
    }

    @Test
    void its_request_is_answered_as_it_says() throws IOException {
        String date = "Date: [^\r]{29}\r\n";
        String some = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
        try (HttpServer server = HttpServer.bind(0, FormPost::answer)) {
            byte[] answer = Raw.exchange(server.port(), octets(0))
                    .replaceFirst(date, some)
                    .getBytes(ISO_8859_1);
            assertArrayEquals(octets(1).getBytes(ISO_8859_1), answer, () -> new String(answer, ISO_8859_1));
        }
    }
}
