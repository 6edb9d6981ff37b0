package http10.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogFileTest {
    @TempDir
    Path folder;

    private static void write(LogFile file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void appends_and_goes_on_in_a_new_file_when_reopened() throws IOException {
        Path path = folder.resolve("log");
        Path moved = folder.resolve("log.1");
        Files.writeString(path, "old\n");
        try (LogFile file = LogFile.open(path)) {
            write(file, "1\n");
            Files.move(path, moved);
            write(file, "2\n");
            file.reopen();
            write(file, "3\n");
        }
        assertEquals("old\n1\n2\n", Files.readString(moved));
        assertEquals("3\n", Files.readString(path));
    }

    @Test
    void goes_on_in_the_old_file_where_no_new_one_can_be_made() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Path moved = folder.resolve("moved");
        try (LogFile file = LogFile.open(logs.resolve("log"))) {
            Files.move(logs, moved);
            assertThrows(IOException.class, file::reopen);
            write(file, "1\n");
        }
        assertEquals("1\n", Files.readString(moved.resolve("log")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void others_cannot_read_a_new_file() throws IOException {
        Path path = folder.resolve("log");
        LogFile.open(path).close();
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        assertTrue(permissions.matches("rw-[r-]-----"), permissions);
    }

    @Test
    void no_line_is_lost_or_doubled_while_it_is_moved_again_and_again() throws Exception {
        Path path = folder.resolve("log");
        LogFile file = LogFile.open(path);
        LogOutput output = new LogOutput(file);
        Thread lines = new Thread(() -> {
            for (int i = 0; i < 5_000; i++) output.add("line " + i);
        });
        lines.start();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Path moved = folder.resolve("log." + i);
            Files.move(path, moved);
            file.reopen();
            all.addAll(Files.readAllLines(moved));
        }
        lines.join();
        output.close();
        file.close();
        all.addAll(Files.readAllLines(path));
        for (int i = 0; i < 5_000; i++) assertEquals("line " + i, all.get(i));
        assertEquals(5_000, all.size());
    }
}
