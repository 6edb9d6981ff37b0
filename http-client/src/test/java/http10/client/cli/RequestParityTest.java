package http10.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at the server is what curl would send. FOLDER stands for a folder with a few files in it. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestParityTest {
    private static final String REDIRECT = "HTTP/1.0 302 x\r\nLocation: /y\r\nContent-Length: 3\r\n\r\nred";

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws Exception {
        Files.writeString(folder.resolve("lines.txt"), "a=1\r\n&b=2\n&c d\n");
        Files.write(folder.resolve("binary"), new byte[] {0, 13, 10, -1});
        Files.writeString(folder.resolve("form.json"), "{\"a\": 1}\n");
        Files.writeString(folder.resolve("with blank.png"), "\u0089PNG");
        Files.writeString(folder.resolve("a,b"), "comma");
        Files.writeString(folder.resolve("txt"), "no dot");
        Files.writeString(folder.resolve("fields"), "X-A: 1\r\nX-B: 2\n");
        Files.writeString(folder.resolve("part"), "# of a part\nX-A: 1\r\n folded\n\nX-B:2 \n");
        Files.writeString(folder.resolve("netrc"), "# mine\nmachine 127.0.0.1 login \"a b\" password \"c\\\"d\"\n");
    }

    private void assertSame(List<String> replies, String line) throws Exception {
        String[] args = line.replace("FOLDER", folder.toString()).split(" ");
        for (int i = 0; i < args.length; i++) args[i] = args[i].replace('_', ' ');
        Sent.Arrived theirs = Sent.byCurl(folder, "from stdin\n", replies, args);
        Sent.Arrived ours = Sent.byUs("from stdin\n", replies, args);
        assertEquals(theirs.code(), ours.code(), ours.err());
        assertEquals(comparable(theirs.requests()), comparable(ours.requests()));
    }

    private static List<String> comparable(List<String> requests) {
        List<String> all = new ArrayList<>();
        for (String request : requests) all.add(Sent.comparable(request));
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-d a=b URL/x",
                "-d a --data-ascii b --data-raw @c --data-binary d --data-urlencode e=f_g --json h -d i URL/x",
                "-d @FOLDER/lines.txt URL/x",
                "--data-ascii @FOLDER/lines.txt URL/x",
                "--data-binary @FOLDER/lines.txt URL/x",
                "--data-binary @FOLDER/binary URL/x",
                "--data-binary @FOLDER/lines.txt --data-binary @- URL/x",
                "-d @- URL/x",
                "--data-raw @FOLDER/lines.txt URL/x",
                "--data-urlencode a_b&c\u00e9 URL/x",
                "--data-urlencode =x=y URL/x",
                "--data-urlencode n=a_b/~.-+ URL/x",
                "--data-urlencode @FOLDER/lines.txt URL/x",
                "--data-urlencode n@FOLDER/lines.txt URL/x",
                "--data-urlencode n@FOLDER/lines.txt=1 URL/x",
                "-d  URL/x",
                "-G -d a=b URL/x",
                "-G -d a=b -d c&d URL/x?y=z#frag",
                "-G --data-urlencode a=b_c URL/x?",
                "-G -d @FOLDER/form.json URL/x",
                "-G -d a_b URL/x",
                "-G -I -d a=b URL/x",
                "-G URL/x",
                "--json {\"a\": --json 1} URL/x",
                "--json @FOLDER/form.json URL/x",
                "--json {} -H Accept:_text/plain -H Content-Type:_a/b URL/x",
                "-X PUT --json {} URL/x",
                "-I -d x URL/x",
                "-d x URL/x URL/y"
            })
    void of_data(String line) throws Exception {
        assertSame(List.of(Sent.OK), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-F a=b URL/x",
                "-F a=@FOLDER/lines.txt URL/x",
                "-F a=@FOLDER/form.json URL/x",
                "-F a=<FOLDER/form.json URL/x",
                "-F a=<FOLDER/a,b URL/x",
                "-F a=@FOLDER/txt URL/x",
                "-F a=<FOLDER/form.json;type=application/json URL/x",
                "-F a=@FOLDER/lines.txt;type=text/plain;_charset=utf-8;filename=\"b\\\"\\\\;c.txt\" URL/x",
                "-F a=@FOLDER/form.json;filename=page.html URL/x",
                "-F a=@\"FOLDER/form.json\" URL/x",
                "-F a=b;type=text/html URL/x",
                "-F a=\"b;\\\"c\\\"\\\\d\" URL/x",
                "-F a=\"b URL/x",
                "-F n\"a%me=__v__ URL/x",
                "-F a= URL/x",
                "-F a=b;filename=c URL/x",
                "-F a=b;headers=\"X-A:y\";type=text/html;headers=\"X-B:z\" URL/x",
                "-F a=b;headers=@FOLDER/part;type=text/html URL/x",
                "-F a=b;headers=@\"FOLDER/part\";headers=\"X-C:z\" URL/x",
                "-F a=@FOLDER/lines.txt;headers=<FOLDER/part URL/x",
                "-F a=@- URL/x",
                "-F a=<- URL/x",
                "--form-string a=@b;type=c -F d=e URL/x",
                "--form-string a=<b URL/x",
                "-F a=b -H Content-Type:_multipart/form-data URL/x",
                "-F a=\u00e9 URL/x",
                "-X PATCH -F a=b URL/x",
                "-F a URL/x",
                "--form-string a URL/x",
                "-F a=b;type=nonsense URL/x",
                "-F a=@FOLDER/none URL/x",
                "-F a=<FOLDER/none URL/x",
                "-F a=b -d c URL/x",
                "-F a=b -I URL/x"
            })
    void of_forms(String line) throws Exception {
        assertSame(List.of(Sent.OK), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-T FOLDER/lines.txt URL",
                "-T FOLDER/lines.txt URL/up/",
                "-T FOLDER/with_blank.png URL/up/?q=1",
                "-T FOLDER/lines.txt URL/x?y",
                "-T FOLDER/lines.txt URL/1 URL/2",
                "-T FOLDER/lines.txt -T FOLDER/form.json URL/1/ URL/2/",
                "-T FOLDER/lines.txt -X POST URL/x",
                "-T FOLDER/none URL/x",
                "-T  URL/x",
                "-T FOLDER/lines.txt -d x URL/x",
                "-T FOLDER/lines.txt -I URL/x"
            })
    void of_uploads(String line) throws Exception {
        assertSame(List.of(Sent.OK), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-H X-A:1 -H X-B:__2__ URL/x",
                "-H X-A; URL/x",
                "-H Host: -H User-Agent: -H Accept: URL/x",
                "-H Host:_other URL/x",
                "-H @FOLDER/fields URL/x",
                "-A mine/1 URL/x",
                "-A m\u00e9 URL/x",
                "-A  URL/x",
                "-A a -H User-Agent:_b URL/x",
                "-e http://h/a URL/x",
                "-e http://h/a;auto URL/x",
                "-e ;auto URL/x",
                "-e a -H Referer:_b URL/x",
                "-I URL/x",
                "-X PURGE URL/x",
                "-u u:p URL/x",
                "-u u:p:q --basic URL/x",
                "-u u: URL/x",
                "-u : URL/x",
                "-u \u00e9:\u00fc URL/x",
                "-u u:p -H Authorization:_x URL/x",
                "-u u:p -H Authorization: URL/x",
                "-u a:b -u c:d URL/x",
                "--oauth2-bearer t.o-k~e_n URL/x",
                "--oauth2-bearer token -u u:p URL/x",
                "--netrc-file FOLDER/netrc URL/x",
                "--netrc-file FOLDER/netrc -u u:p URL/x",
                "--netrc-file FOLDER/netrc --netrc-optional URL/x",
                "--netrc-file FOLDER/none --netrc-optional URL/x",
                "-b a=b URL/x",
                "-b a=b;_c=d URL/x",
                "-b FOLDER/none URL/x",
                "-b a=b -H Cookie:_x=y URL/x",
                "--proto =http URL/x",
                "--proto =https URL/x",
                "--proto -all,http URL/x",
                "--proto -http URL/x",
                "--proto nonsense URL/x"
            })
    void of_fields(String line) throws Exception {
        assertSame(List.of(Sent.OK), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-L URL/x",
                "-L -d a=b URL/x",
                "-L -F a=b URL/x",
                "-L --post301 -d a=b URL/x",
                "-L --post302 -d a=b URL/x",
                "-L --post303 -d a=b URL/x",
                "-L --post302 -F a=b -F c=@FOLDER/lines.txt URL/x",
                "-L -T FOLDER/lines.txt URL/x",
                "-L -u u:p -H X:_1 -b c=d -H Host:_virtual URL/x",
                "-L -e ;auto URL/x?y",
                "-L -e http://h/;auto URL/x",
                "-L --max-redirs 0 URL/x",
                "--location-trusted -u u:p URL/x",
                "-L --proto-redir =https URL/x",
                "-L --proto-redir -all,http URL/x",
                "-L -I URL/x"
            })
    void of_redirections(String line) throws Exception {
        for (String status : List.of("301", "302", "303", "307")) {
            assertSame(List.of(REDIRECT.replace("302", status), Sent.OK), line);
        }
        assertSame(List.of(REDIRECT.replace("/y", "URL/loop")), "-L --max-redirs 3 URL/x");
    }
}
