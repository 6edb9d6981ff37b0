package http10.client.cli;

import http10.samples.conformance.NotApplicableException;
import http10.samples.conformance.client.Ask;
import http10.samples.conformance.client.Client;
import http10.samples.conformance.client.Outcome;
import http10.samples.conformance.client.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The get command, as the suite asks it to do things: seen by its exit code and its standard output. */
final class GetClient implements Client {
    private final Path much;

    GetClient(Path folder) throws IOException {
        byte[] letters = new byte[MUCH];
        Arrays.fill(letters, (byte) 'x');
        much = Files.write(folder.resolve("much"), letters);
    }

    @Override
    public Outcome run(Ask ask, String url, ScriptedServer server) {
        List<String> args = new ArrayList<>(List.of("-s", "-S"));
        args.addAll(options(ask, server));
        boolean twice = ask == Ask.TWICE || ask == Ask.FOLLOW_TWICE;
        args.addAll(twice ? List.of(url, url) : List.of(url));
        String in = ask == Ask.POST_STREAM ? "hello" : "";
        Command.Result result = Command.run(in, false, args.toArray(new String[0]));
        boolean head = ask == Ask.HEAD || ask == Ask.FOLLOW_HEAD;
        return new Outcome(
                Optional.of(result.code() == 0),
                OptionalInt.empty(),
                head ? Optional.empty() : Optional.of(result.out()),
                Optional.empty(),
                result.err());
    }

    private List<String> options(Ask ask, ScriptedServer server) {
        return switch (ask) {
            case GET, TWICE -> List.of();
            case BRIEFLY -> List.of("-m", "1");
            case HEAD -> List.of("-I");
            case POST -> List.of("-d", "hello");
            case POST_NOTHING -> List.of("-d", "");
            case POST_MUCH -> List.of("--data-binary", "@" + much);
            case POST_STREAM -> List.of("-X", "POST", "-T", "-");
            case PUT -> List.of("-X", "PUT", "-d", "hello");
            case DELETE -> List.of("-X", "DELETE");
            case FOO -> List.of("-X", "FOO");
            case FOLLOW, FOLLOW_TWICE -> List.of("-L");
            case PREEMPT -> List.of("-L", "-u", "Aladdin:open sesame");
            case AUTHENTICATE -> List.of("-L", "--anyauth", "-u", "Aladdin:open sesame");
            case AUTHENTICATE_LONG -> List.of("-L", "--anyauth", "-u", "Aladdin:" + "a".repeat(300));
            case AUTHENTICATE_UTF8 -> List.of("-L", "--anyauth", "-u", "test:123\u00a3");
            case FOLLOW_HEAD -> List.of("-L", "-I");
            case FOLLOW_POST -> List.of("-L", "-d", "hello");
            case FOLLOW_PUT -> List.of("-L", "-X", "PUT", "-d", "hello");
            case FOLLOW_DELETE -> List.of("-L", "-X", "DELETE");
            case REFER -> List.of("-e", "http://u:p@h/a#frag");
            case FROM -> List.of("-H", "From: webmaster@w3.org");
            case SINCE -> List.of("-H", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT");
            case PROXY -> List.of("-x", "127.0.0.1:" + server.port());
            case RELOAD -> List.of("-H", "Pragma: no-cache");
            case TEXT, TYPE -> throw new NotApplicableException("cannot " + ask.description());
        };
    }
}
