package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import http10.message.Authority;
import http10.samples.conformance.client.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hosts are reached without a proxy. */
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoProxyTest {
    /** And curl, which is asked as well, thinks so too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | h.invalid | *",
                "false | h.invalid | *,x",
                "true  | h.invalid | h.invalid",
                "true  | h.invalid | H.INVALID",
                "true  | H.invalid. | h.invalid",
                "true  | h.invalid | h.invalid.",
                "true  | h.invalid | invalid",
                "true  | h.invalid | .invalid",
                "true  | h.invalid | .h.invalid",
                "true  | a.h.invalid | h.invalid",
                "false | xh.invalid | h.invalid",
                "false | h.invalid | a.h.invalid",
                "false | h.invalid | h",
                "false | h.invalid | *.invalid",
                "true  | h.invalid | a, b ,h.invalid",
                "true  | h.invalid | a b h.invalid",
                "false | h.invalid | ,",
                "false | h.invalid | .",
                "true  | 127.0.0.1 | 127.0.0.1",
                "false | 127.0.0.1 | 0.0.1",
                "true  | 127.0.0.1 | 127.0.0.0/8",
                "true  | 127.0.0.1 | 127.0.0.0/31",
                "false | 127.0.0.1 | 127.0.0.2/31",
                "true  | 127.0.0.1 | 127.0.0.1/32",
                "false | 127.0.0.1 | 127.0.0.0/33",
                "false | 127.0.0.1 | 127.0.0.0/0",
                "false | 127.0.0.1 | 127.0.0.0",
                "true  | [::1] | ::1",
                "false | [::1] | ::2/128",
                "false | [::1] | 127.0.0.0/8",
                "false | [::1] | localhost"
            })
    void lists(boolean covered, String host, String list) throws Exception {
        assertEquals(covered, new NoProxy(list).covers(Authority.parse(host).orElseThrow()));
        Path curl = Path.of("/usr/bin/curl");
        assumeTrue(Files.isExecutable(curl) || System.getenv("CI") != null);
        try (ScriptedServer proxy = ScriptedServer.answering("HTTP/1.0 200 x\r\n\r\n")) {
            String[] command = {
                curl.toString(),
                "-q",
                "-s",
                "-x",
                "127.0.0.1:" + proxy.port(),
                "--noproxy",
                list,
                "http://" + host + ":1/"
            };
            Command.Result result = Command.result(new ProcessBuilder(command).start());
            assertEquals(covered, result.code() != 0, result::toString);
        }
    }

    /** As curl's documentation says; curl 7.88 takes an IPv6 address for a name here. */
    @Test
    void ranges_of_IPv6() {
        Authority host = Authority.parse("[::1]").orElseThrow();
        assertEquals(true, new NoProxy("0:0:0:0:0:0:0:1").covers(host));
        assertEquals(true, new NoProxy("::/64").covers(host));
        assertEquals(true, new NoProxy("1::,::/127").covers(host));
    }

    @Test
    void names_are_no_addresses() {
        assertEquals(
                false, new NoProxy("1.2.3/8").covers(Authority.parse("1.2.3").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCALHOST",
                "localhost.",
                "127.1",
                "127.0.1",
                "2130706433",
                "0",
                "0.0.0.0",
                "ip6-localhost",
                "[::]",
                "[::1]"
            })
    void this_machine_by_any_name(String host) {
        assertEquals(true, NoProxy.isLoopback(Authority.parse(host).orElseThrow()), host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.example", "127.0.0.1.example", "1270.0.0.1", "2147483648", "0.0.0.1", "[::2]"})
    void other_machines(String host) {
        assertEquals(false, NoProxy.isLoopback(Authority.parse(host).orElseThrow()), host);
    }

    @Test
    void localhost_is_a_name_of_its_own() {
        assertEquals(false, NoProxy.isLoopback(Authority.parse("128.0.0.1").orElseThrow()));
        assertEquals(
                false, NoProxy.isLoopback(Authority.parse("localhost.example").orElseThrow()));
    }
}
