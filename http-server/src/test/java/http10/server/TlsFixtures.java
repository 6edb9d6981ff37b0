package http10.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Certificates that openssl makes, and what the programs of others say to a server. */
public final class TlsFixtures {
    private TlsFixtures() {}

    /** Writes {@code NAME.crt} and {@code NAME.key}. */
    public static void certificate(Path folder, String name, String newkey) throws Exception {
        run(
                folder,
                "",
                ("openssl req -x509 -nodes -days 2 -subj /CN=" + name
                                + " -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -newkey " + newkey + " -keyout "
                                + name + ".key -out " + name + ".crt")
                        .split(" "));
    }

    /** What a program writes, be it an error. */
    public static String run(Path folder, String input, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("timeout", "20"));
        all.addAll(Arrays.asList(command));
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
