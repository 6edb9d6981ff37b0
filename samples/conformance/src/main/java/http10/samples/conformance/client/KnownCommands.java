package http10.samples.conformance.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to add to the command for a GET so that a command everybody knows does something else. */
final class KnownCommands {
    private static final List<String> HELLO = List.of("--data-raw", "hello");

    private static final Map<Ask, List<String>> CURL = Map.ofEntries(
            Map.entry(Ask.HEAD, List.of("-I", "-o", "/dev/null")),
            Map.entry(Ask.POST, HELLO),
            Map.entry(Ask.POST_NOTHING, List.of("--data-raw", "")),
            Map.entry(Ask.PUT, and(HELLO, "-X", "PUT")),
            Map.entry(Ask.DELETE, List.of("-X", "DELETE")),
            Map.entry(Ask.FOO, List.of("-X", "FOO")),
            Map.entry(Ask.FOLLOW, List.of("-L")),
            Map.entry(Ask.FOLLOW_HEAD, List.of("-L", "-I", "-o", "/dev/null")),
            Map.entry(Ask.FOLLOW_POST, and(HELLO, "-L")),
            Map.entry(Ask.FOLLOW_PUT, and(HELLO, "-L", "-X", "PUT")),
            Map.entry(Ask.FOLLOW_DELETE, List.of("-L", "-X", "DELETE")),
            Map.entry(Ask.FROM, List.of("-H", "From: webmaster@w3.org")));

    /** What curl has and our command does not have yet. */
    private static final Map<Ask, List<String>> CURL_ONLY = Map.of(
            Ask.AUTHENTICATE, List.of("-L", "--anyauth", "-u", "Aladdin:open sesame"),
            Ask.PREEMPT, List.of("--basic", "-u", "Aladdin:open sesame"),
            Ask.REFER, List.of("-e", "http://u:p@h/a#frag"));

    private static final Map<Ask, List<String>> WGET = Map.of(
            Ask.HEAD, List.of("--method=HEAD"),
            Ask.POST, List.of("--post-data=hello"),
            Ask.POST_NOTHING, List.of("--method=POST"),
            Ask.PUT, List.of("--method=PUT", "--body-data=hello"),
            Ask.DELETE, List.of("--method=DELETE"),
            Ask.FOO, List.of("--method=FOO"),
            Ask.FOLLOW, List.of(),
            Ask.AUTHENTICATE, List.of("--user=Aladdin", "--password=open sesame"),
            Ask.REFER, List.of("--referer=http://u:p@h/a#frag"),
            Ask.FROM, List.of("--header=From: webmaster@w3.org"));

    private KnownCommands() {}

    /** The command for this errand; empty where it is not known. */
    static Optional<List<String>> extended(List<String> get, Ask ask) {
        if (ask == Ask.TWICE) return Optional.of(twice(get));
        String name = get.get(0).substring(get.get(0).lastIndexOf('/') + 1);
        List<String> more = switch (name) {
            case "curl" -> CURL_ONLY.getOrDefault(ask, CURL.get(ask));
            case "http10" -> CURL.get(ask);
            case "wget" -> WGET.get(ask);
            default -> null;
        };
        return Optional.ofNullable(more).map(options -> and(get, options.toArray(new String[0])));
    }

    /** Commands that take one URL mostly take several. */
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
