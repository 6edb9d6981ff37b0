package http10.samples.fuzz;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.RequestTarget;
import http10.message.Response;
import http10.server.FileHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** No target leads out of the folder, to a hidden name, or makes a Location that leads to another host. */
public final class TargetPaths {
    private static final List<Integer> CODES = List.of(200, 301, 400, 403, 404);
    private static final Tree TREE = Tree.make();
    private static final FileHandler FILES = TREE.handler();

    private TargetPaths() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = Input.of(input).text();
        Optional<RequestTarget> target = RequestTarget.parse(text.startsWith("http:") ? text : "/" + text);
        if (target.isEmpty()) return;
        try (Response response = Tree.get(FILES, target.get())) {
            int code = response.status().code();
            Claim.that(CODES.contains(code), () -> "answered " + code);
            String content = new String(response.content().octets(1 << 20), StandardCharsets.UTF_8);
            Claim.that(!content.contains(Tree.SECRET), () -> "it leads outside");
            String folder = TREE.outside().toString();
            boolean tells = content.contains(folder) && !text.contains(folder); // a fuzzer may have guessed it
            Claim.that(!tells, () -> "the page tells where the folder is");
            for (Field field : response.fields()) {
                if (field.name().equals(FieldName.LOCATION)) checkLocation(field.value());
            }
        }
    }

    private static void checkLocation(String location) {
        boolean local = location.startsWith("/") && !location.startsWith("//") && !location.contains("\\");
        Claim.that(local && RequestTarget.parse(location).isPresent(), () -> "Location: " + location);
    }
}
