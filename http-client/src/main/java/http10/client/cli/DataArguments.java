package http10.client.cli;

import http10.message.Content;
import http10.options.Argument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What -d and its like make of their values: one row of octets, for the content or, with -G, for the query. */
final class DataArguments {
    static final Option[] OPTIONS = {
        Option.DATA, Option.DATA_ASCII, Option.DATA_BINARY, Option.DATA_RAW, Option.DATA_URLENCODE, Option.JSON
    };

    private DataArguments() {}

    static boolean areIn(GetOptions options) {
        for (Option option : OPTIONS) if (options.has(option)) return true;
        return false;
    }

    /** A file that is all there is to send is not held in memory. */
    static Content content(GetOptions options, Streams streams) throws Failure {
        List<Argument.Given<Option>> given = options.inOrder(OPTIONS);
        if (given.size() == 1 && isFileAsItIs(given.get(0))) {
            return ContentFile.open(
                    given.get(0).option().shown(), given.get(0).value().substring(1), streams);
        }
        return Content.of(octets(given, streams));
    }

    private static boolean isFileAsItIs(Argument.Given<Option> given) {
        boolean asItIs = given.option() == Option.DATA_BINARY || given.option() == Option.JSON;
        return asItIs && given.value().startsWith("@");
    }

    /** Joined by "&amp;", but for --json, so that one document can be put together. */
    static byte[] octets(List<Argument.Given<Option>> given, Streams streams) throws Failure {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Argument.Given<Option> one : given) {
            if (one != given.get(0) && one.option() != Option.JSON) all.write('&');
            all.writeBytes(octets(one, streams));
        }
        return all.toByteArray();
    }

    private static byte[] octets(Argument.Given<Option> given, Streams streams) throws Failure {
        Option option = given.option();
        String value = given.value();
        if (option == Option.DATA_URLENCODE) return UrlEncoded.of(value, streams);
        if (option == Option.DATA_RAW || !value.startsWith("@")) return value.getBytes(StandardCharsets.UTF_8);
        byte[] file = ArgumentFile.octets(option.shown(), value, streams);
        return option == Option.DATA_BINARY || option == Option.JSON ? file : withoutLineEnds(file);
    }

    /** As curl does, so that a form can be kept in lines. */
    private static byte[] withoutLineEnds(byte[] octets) {
        int kept = 0;
        for (byte octet : octets) if (octet != '\r' && octet != '\n' && octet != 0) octets[kept++] = octet;
        return Arrays.copyOf(octets, kept);
    }
}
