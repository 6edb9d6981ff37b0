package http10.samples.conformance.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to add to the command for a GET so that a command everybody knows does something else. */
final class KnownCommands {
    private static final List<String> HELLO = List.of("-d", "hello");
    private static final String SINCE = "Sun, 06 Nov 1994 08:49:37 GMT";

    private static final Map<Ask, List<String>> CURL = Map.ofEntries(
            Map.entry(Ask.TWICE, List.of()),
            Map.entry(Ask.BRIEFLY, List.of("-m", "1")),
            Map.entry(Ask.HEAD, List.of("-I", "-o", "/dev/null")),
            Map.entry(Ask.POST, HELLO),
            Map.entry(Ask.POST_NOTHING, List.of("-d", "")),
            Map.entry(Ask.POST_MUCH, List.of("--data-binary", "@{file}")),
            Map.entry(Ask.POST_STREAM, List.of("-X", "POST", "-T", "-")),
            Map.entry(Ask.AUTHENTICATE, List.of("-L", "--anyauth", "-u", "Aladdin:open sesame")),
            Map.entry(Ask.AUTHENTICATE_LONG, List.of("-L", "--anyauth", "-u", "Aladdin:" + "a".repeat(300))),
            Map.entry(Ask.AUTHENTICATE_UTF8, List.of("-L", "--anyauth", "-u", "test:123\u00a3")),
            Map.entry(Ask.PREEMPT, List.of("-L", "--basic", "-u", "Aladdin:open sesame")),
            Map.entry(Ask.REFER, List.of("-e", "http://u:p@h/a#frag")),
            Map.entry(Ask.PUT, and(HELLO, "-X", "PUT")),
            Map.entry(Ask.DELETE, List.of("-X", "DELETE")),
            Map.entry(Ask.FOO, List.of("-X", "FOO")),
            Map.entry(Ask.FOLLOW, List.of("-L")),
            Map.entry(Ask.FOLLOW_TWICE, List.of("-L")),
            Map.entry(Ask.FOLLOW_HEAD, List.of("-L", "-I", "-o", "/dev/null")),
            Map.entry(Ask.FOLLOW_POST, and(HELLO, "-L")),
            Map.entry(Ask.FOLLOW_PUT, and(HELLO, "-L", "-X", "PUT")),
            Map.entry(Ask.FOLLOW_DELETE, List.of("-L", "-X", "DELETE")),
            Map.entry(Ask.FROM, List.of("-H", "From: webmaster@w3.org")),
            Map.entry(Ask.SINCE, List.of("-z", SINCE)),
            Map.entry(Ask.RELOAD, List.of("-H", "Pragma: no-cache")),
            Map.entry(Ask.PROXY, List.of("-x", "http://127.0.0.1:{port}", "--noproxy", "")));

    /** It follows redirections by itself, and tries for minutes unless --tries=1 stands in the command. */
    private static final Map<Ask, List<String>> WGET = Map.ofEntries(
            Map.entry(Ask.TWICE, List.of()),
            Map.entry(Ask.BRIEFLY, List.of("--timeout=1")),
            Map.entry(Ask.HEAD, List.of("--method=HEAD")),
            Map.entry(Ask.POST, List.of("--post-data=hello")),
            Map.entry(Ask.POST_NOTHING, List.of("--method=POST")),
            Map.entry(Ask.POST_MUCH, List.of("--post-file={file}")),
            Map.entry(Ask.PUT, List.of("--method=PUT", "--body-data=hello")),
            Map.entry(Ask.DELETE, List.of("--method=DELETE")),
            Map.entry(Ask.FOO, List.of("--method=FOO")),
            Map.entry(Ask.FOLLOW, List.of()),
            Map.entry(Ask.FOLLOW_TWICE, List.of()),
            Map.entry(Ask.FOLLOW_HEAD, List.of("--method=HEAD")),
            Map.entry(Ask.FOLLOW_POST, List.of("--post-data=hello")),
            Map.entry(Ask.FOLLOW_PUT, List.of("--method=PUT", "--body-data=hello")),
            Map.entry(Ask.FOLLOW_DELETE, List.of("--method=DELETE")),
            Map.entry(Ask.AUTHENTICATE, List.of("--user=Aladdin", "--password=open sesame")),
            Map.entry(Ask.AUTHENTICATE_LONG, List.of("--user=Aladdin", "--password=" + "a".repeat(300))),
            Map.entry(Ask.AUTHENTICATE_UTF8, List.of("--user=test", "--password=123\u00a3")),
            Map.entry(Ask.PREEMPT, List.of("--auth-no-challenge", "--user=Aladdin", "--password=open sesame")),
            Map.entry(Ask.REFER, List.of("--referer=http://u:p@h/a#frag")),
            Map.entry(Ask.FROM, List.of("--header=From: webmaster@w3.org")),
            Map.entry(Ask.SINCE, List.of("--header=If-Modified-Since: " + SINCE)),
            Map.entry(Ask.RELOAD, List.of("--no-cache")),
            Map.entry(
                    Ask.PROXY, List.of("-e", "use_proxy=yes", "-e", "http_proxy=127.0.0.1:{port}", "-e", "no_proxy=")));

    private KnownCommands() {}

    /** The command for this errand; empty where it is not known. */
    static Optional<List<String>> extended(List<String> get, Ask ask) {
        String name = get.get(0).substring(get.get(0).lastIndexOf('/') + 1);
        Map<Ask, List<String>> known = switch (name) {
            case "curl", "http10" -> CURL;
            case "wget" -> WGET;
            default -> Map.of();
        };
        List<String> first = ask == Ask.TWICE || ask == Ask.FOLLOW_TWICE ? twice(get) : get;
        return Optional.ofNullable(known.get(ask)).map(options -> and(first, options.toArray(new String[0])));
    }

    private static List<String> twice(List<String> get) {
        List<String> words = new ArrayList<>();
        for (String word : get) {
            words.add(word);
            if (word.equals("{url}")) words.add(word);
        }
        return words;
    }

    private static List<String> and(List<String> first, String... more) {
        List<String> words = new ArrayList<>(first);
        words.addAll(List.of(more));
        return words;
    }
}
