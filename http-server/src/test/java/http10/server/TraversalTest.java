package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.message.RequestTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraversalTest {
    private static final String SECRET = "the secret outside";

    @TempDir
    static Path outside;

    private static Path root;
    private static FileHandler files;

    @BeforeAll
    static void makeTree() throws IOException {
        root = Files.createDirectories(outside.resolve("root/a/b")).getParent().getParent();
        Files.writeString(outside.resolve("secret"), SECRET);
        Files.writeString(outside.resolve("root.txt"), SECRET);
        Files.writeString(root.resolve("index.html"), "start");
        Files.writeString(root.resolve("a/b/x"), "x");
        files = FileHandler.of(root);
    }

    @ParameterizedTest
    @Tag("R1945-12.5-01")
    @CsvSource(textBlock = """
                    /../secret, 400
                    /a/../../secret, 400
                    /.., 400
                    /../, 400
                    /./../secret, 400
                    /a/b/../../../secret, 400
                    /%2e%2e/secret, 400
                    /%2E%2E/secret, 400
                    /.%2e/secret, 400
                    /%2e./secret, 400
                    /a/%2e%2e/%2e%2e/secret, 400
                    /../root.txt, 400
                    /../root/../secret, 400
                    /a/../../root/index.html, 400
                    /../../../../../../../../etc/passwd, 400
                    /..%00/secret, 400
                    /..%00, 400
                    /%00../secret, 400
                    /index.html%00.txt, 400
                    /%c0%ae%c0%ae/secret, 400
                    /%c0%ae./secret, 400
                    /..%c0%af../secret, 400
                    /%e0%80%ae%e0%80%ae/secret, 400
                    /%f0%80%80%ae./secret, 400
                    /..%c1%9csecret, 400
                    /%fe%fe/secret, 400
                    /%ff/../../secret, 400
                    /..%0a/secret, 400
                    /..%0d%0a/secret, 400
                    /..%09/secret, 400
                    /%7f/../secret, 400
                    /a/./.././../secret, 400
                    /%2e%2e%2fsecret, 404
                    /..%2fsecret, 404
                    /..%2Fsecret, 404
                    /a%2f..%2f..%2fsecret, 404
                    /%2e%2e%2f%2e%2e%2fetc%2fpasswd, 404
                    /a/..%2f..%2fsecret, 404
                    /%2fetc%2fpasswd, 404
                    /a/%2f/etc/passwd, 404
                    //etc/passwd, 404
                    ///etc/passwd, 404
                    //secret, 404
                    //../secret, 404
                    /a//../../secret, 404
                    /..;/secret, 404
                    /..;x=1/secret, 404
                    /%2e%2e;/secret, 404
                    /..%5c..%5csecret, 404
                    /..%5csecret, 404
                    /%2e%2e%5csecret, 404
                    /a%5c..%5c..%5csecret, 404
                    /%5c%5chost%5cshare, 404
                    /%252e%252e/secret, 404
                    /%252e%252e%252fsecret, 404
                    /..%252fsecret, 404
                    /%25%32%65%25%32%65/secret, 404
                    /....//secret, 404
                    /.../secret, 404
                    /..../secret, 404
                    /.. /secret, 400
                    /..%20/secret, 404
                    /%20../secret, 404
                    /..+/secret, 404
                    /~/secret, 404
                    /~root/secret, 404
                    /..%ef%bc%8fsecret, 404
                    /%ef%bc%8e%ef%bc%8e/secret, 404
                    /%e2%80%a6/secret, 404
                    /..%e2%88%95secret, 404
                    /a/b/x/../../../../secret, 400
                    /a/b/x/..%2f..%2f..%2f..%2fsecret, 404
                    /file:%2f%2f%2fetc%2fpasswd, 404
                    /C:/secret, 404
                    /C:%5csecret, 404
                    /$HOME/secret, 404
                    """)
    void never_leaves_the_root(String path, int status) throws IOException {
        if (RequestTarget.parse(path)
                .isEmpty()) { // the request's parser has refused it: nor does the path come through
            assertEquals(400, status);
            assertTrue(TargetPath.parse(path).isEmpty());
            return;
        }
        Served served = Served.get(files, path);
        assertEquals(status, served.status());
        assertFalse(served.has("Location"));
        assertFalse(served.text().contains(SECRET) || served.text().contains("root:"));
        assertFalse(served.text().contains(root.toString()), "the page tells where the root is");
    }

    @Test
    void answers_404_for_names_no_system_has() throws IOException {
        assertEquals(404, Served.get(files, "/" + "n".repeat(300)).status());
        assertEquals(404, Served.get(files, "/" + "a/".repeat(3_000)).status());
        assertEquals(404, Served.get(files, "/index.html/").status());
        assertEquals(404, Served.get(files, "/index.html/x").status());
    }
}
