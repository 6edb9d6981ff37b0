package http10.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void optionsHaveValuesThatAreListsOrNumbers() {
        Settings settings = Settings.of("--only", "new-1k,start", "--peers", "nginx", "--rounds", "7", "--quick");

        assertEquals(List.of("new-1k", "start"), settings.only());
        assertEquals(List.of("nginx"), settings.peers());
        assertEquals(7, settings.rounds());
        assertTrue(settings.quick());
    }

    @Test
    void whatIsQuickHasFewerRounds() {
        assertTrue(Settings.of("--quick").rounds() < Settings.of().rounds());
    }

    @Test
    void whatIsNoOptionIsRefused() {
        refused("there is no option --fast", "--fast");
        refused("--only needs a value", "--only");
        refused("not \"0\"", "--rounds", "0");
        refused("not \"many\"", "--rounds", "many");
    }

    private static void refused(String why, String... args) {
        String message = assertThrows(IllegalArgumentException.class, () -> Settings.of(args))
                .getMessage();
        assertTrue(message.contains(why), message);
    }
}
