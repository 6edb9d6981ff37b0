package http10.server.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.0~Authorization: Basic abc~Host: h | GET / HTTP/1.0~Authorization: ***** ***~Host: h",
                "GET / HTTP/1.0~AUTHORIZATION: Basic~ abc~Host: h | GET / HTTP/1.0~AUTHORIZATION: *****~ ***~Host: h",
                "GET / HTTP/1.0~Cookie : a=b | GET / HTTP/1.0~Cookie * ***",
                "GET / HTTP/1.0~Proxy-Authorization x | GET / HTTP/1.0~Proxy-Authorization *",
                "GET / HTTP/1.0~cookies: a=b | GET / HTTP/1.0~cookies: a=b",
                "GET / HTTP/1.0~cookie: a:b | GET / HTTP/1.0~cookie: ***"
            })
    void passwords_and_cookies_are_covered_and_nothing_moves(String head, String covered) {
        byte[] octets = head.replace("~", "\n").getBytes(ISO_8859_1);
        assertEquals(covered.replace("~", "\n"), new String(Secrets.covered(octets), ISO_8859_1));
    }
}
