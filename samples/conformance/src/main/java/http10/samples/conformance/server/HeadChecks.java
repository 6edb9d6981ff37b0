package http10.samples.conformance.server;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The part of the check language that is about status lines and field lines as they were sent. */
final class HeadChecks {
    private static final Pattern USERINFO = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*@.*");

    private HeadChecks() {}

    static Check http10() {
        return version("HTTP/1\\.0");
    }

    static Check http11() {
        return version("HTTP/1\\.1");
    }

    /** The status line begins with a version that matches, and one SP. */
    static Check version(String regex) {
        Pattern pattern = Pattern.compile("(" + regex + ") .*");
        return Check.of(
                "a status line of version " + regex,
                answer -> pattern.matcher(answer.first().line()).matches());
    }

    /** Each field line of each response matches as a whole. */
    static Check eachLine(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return Check.of(
                "only field lines like " + regex,
                answer -> answer.replies().stream()
                        .flatMap(reply -> reply.lines().stream())
                        .allMatch(line -> pattern.matcher(line).matches()));
    }

    /** None of these fields is there more than once. */
    static Check atMostOnce(String... names) {
        return Check.of(
                "none of " + String.join(", ", names) + " repeated",
                answer -> Arrays.stream(names)
                        .allMatch(name -> answer.first().values(name).size() <= 1));
    }

    /** If there is a Location, it does not lead to this host, however many slashes of either kind are before it. */
    static Check noLocationTo(String host) {
        Pattern there = Pattern.compile("([a-zA-Z]+:)?[/\\\\]{2,}([^/\\\\]*@)?" + Pattern.quote(host) + ".*");
        return Check.of(
                "no Location at " + host,
                answer -> !there.matcher(answer.first().field("Location").orElse(""))
                        .matches());
    }

    static Check noUserinfo() {
        return Check.of(
                "no userinfo in Location",
                answer -> !USERINFO.matcher(answer.first().field("Location").orElse(""))
                        .matches());
    }

    /** The content matches as a whole; a dot takes line ends, too. */
    static Check contentLike(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
        return Check.of(
                "content like " + regex,
                answer -> pattern.matcher(answer.body()).matches());
    }

    /** The content, which lists the fields of the request, has this line. */
    static Check echoes(String fieldLine) {
        Check echoed = contentLike("(?i)(.*\\n)?" + Pattern.quote(fieldLine) + "\\r?(\\n.*)?");
        return Check.of("the line `" + fieldLine + "` in the content", echoed.test());
    }
}
