package http10.samples.linkcheck;

import http10.message.BasicCredentials;
import http10.message.HttpUri;
import http10.message.Octets;
import http10.message.Quoted;
import http10.options.Argument;
import http10.options.GivenOptions;
import http10.options.OptionNames;
import http10.options.OptionReader;
import http10.options.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the command line. */
final class CommandLineReader {
    static final String USER_AGENT = "http10-linkcheck/0.1";

    private final GivenOptions<Option> given = new GivenOptions<>();
    private final List<String> operands = new ArrayList<>();

    CommandLineReader(String... args) throws UsageException {
        OptionNames<Option> names = new OptionNames<>(Option.values(), "http10 linkcheck --help");
        OptionReader<Option> reader = new OptionReader<>(names, args);
        while (reader.hasNext()) {
            Argument<Option> next = reader.next();
            if (next instanceof Argument.Operand<Option> operand) operands.add(operand.text());
            else if (next instanceof Argument.Given<Option> one) given.add(one.option(), one.value());
            else if (next instanceof Argument.TakenBack<Option> back) given.remove(back.option());
        }
    }

    boolean has(Option option) {
        return given.has(option);
    }

    boolean isJson() throws UsageException {
        String format = given.last(Option.FORMAT).orElse("text");
        if (format.equals("json")) return true;
        if (format.equals("text")) return false;
        throw new UsageException("there is no format " + Quoted.of(format), "write --format text or --format json");
    }

    Settings settings() throws UsageException {
        if (operands.size() != 1) {
            String what = operands.isEmpty() ? "there is no URL" : "there is more than one URL";
            throw new UsageException(what, "write http10 linkcheck URL");
        }
        HttpUri start = start(operands.get(0));
        return new Settings(
                Targets.withoutFragment(start),
                credentials(start),
                number(Option.DEPTH, 0, Integer.MAX_VALUE),
                has(Option.EXTERNAL),
                patterns(Option.EXCLUDE),
                patterns(Option.INCLUDE),
                number(Option.PARALLEL, 1, 8),
                number(Option.PER_HOST, 1, 4),
                Duration.ofSeconds(number(Option.TIMEOUT, 1, 20)),
                number(Option.MAX_URLS, 1, 10_000),
                userAgent(),
                !has(Option.NO_ROBOTS));
    }

    private static HttpUri start(String text) throws UsageException {
        try {
            boolean hasScheme = text.indexOf("://") > 0 && text.indexOf('/') == text.indexOf("://") + 1;
            return HttpUri.of(hasScheme ? text : "http://" + text);
        } catch (IllegalArgumentException e) {
            String shown = Quoted.of(text.substring(text.lastIndexOf('@') + 1)); // without a password
            throw new UsageException("not an http or https URL: " + shown, "write it as in http://host/path");
        }
    }

    /** User and password in front of the "@". */
    private static Optional<BasicCredentials> credentials(HttpUri start) throws UsageException {
        if (start.userinfo().isEmpty()) return Optional.empty();
        String[] pair = start.userinfo().get().split(":", 2);
        try {
            String password = pair.length == 1 ? "" : Targets.decoded(pair[1]);
            return Optional.of(new BasicCredentials(Targets.decoded(pair[0]), password));
        } catch (IllegalArgumentException e) {
            throw new UsageException("no user and password before the \"@\" of the URL", e.getMessage());
        }
    }

    private int number(Option option, int least, int otherwise) throws UsageException {
        if (!has(option)) return otherwise;
        String text = given.last(option).orElseThrow();
        OptionalLong number = Octets.decimal(text);
        int most = option == Option.PARALLEL || option == Option.PER_HOST ? 256 : 1_000_000;
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            String what = option.shown() + " is not " + Quoted.of(text);
            throw new UsageException(what, "write a number from " + least + " to " + most);
        }
        return (int) number.getAsLong();
    }

    private List<Pattern> patterns(Option option) throws UsageException {
        List<Pattern> patterns = new ArrayList<>();
        for (String text : given.all(option)) {
            try {
                patterns.add(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                String what = option.shown() + " is no regular expression: " + Quoted.of(text);
                throw new UsageException(what, e.getDescription() + " near index " + e.getIndex());
            }
        }
        return patterns;
    }

    private String userAgent() throws UsageException {
        String text = given.last(Option.USER_AGENT).orElse(USER_AGENT);
        if (Octets.isFieldValue(text) && !text.isBlank()) return text;
        throw new UsageException("no value for User-Agent: " + Quoted.of(text), "write one in ASCII");
    }
}
