package http10.samples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import http10.samples.tour.ResetByClose.Ending;
import http10.samples.tour.ResetByClose.Outcome;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the samples say of sockets is so on this machine. */
@Timeout(10)
class SocketsTest {
    @Test
    void a_close_with_input_unread_destroys_what_was_not_received() throws IOException {
        Outcome outcome = ResetByClose.answerAndEnd(Ending.UNREAD);

        assertTrue(outcome.reset());
        assertTrue(outcome.received() < ResetByClose.ANSWER);
    }

    @Test
    void a_linger_of_0_does_so_too() throws IOException {
        assertTrue(ResetByClose.answerAndEnd(Ending.LINGER_0).reset());
    }

    @Test
    void an_end_in_stages_destroys_nothing() throws IOException {
        assertEquals(new Outcome(ResetByClose.ANSWER, false), ResetByClose.answerAndEnd(Ending.IN_STAGES));
    }

    @Test
    void a_send_takes_a_part_and_all_sends_together_take_all() throws IOException {
        List<Integer> taken = PartialSend.sends();

        assertTrue(taken.get(0) < PartialSend.OCTETS);
        assertEquals(
                PartialSend.OCTETS, taken.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void a_write_to_a_dead_peer_fails_in_the_end() throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            assertFalse(DeadPeer.failsLater(pair.client()), "while it lives");
        }
        try (LoopbackPair pair = LoopbackPair.open()) {
            pair.server().close();
            assertTrue(DeadPeer.failsLater(pair.client()));
        }
    }

    @Test
    void a_port_is_bound_once_on_one_address() throws IOException {
        try (ServerSocket first = ListeningSocket.bind("127.0.0.1", 0)) {
            assertTrue(first.getInetAddress().isLoopbackAddress());
            assertThrows(BindException.class, () -> ListeningSocket.bind("127.0.0.1", first.getLocalPort()));
        }
    }

    @Test
    void the_system_keeps_a_timer_once_probes_are_asked_for() throws IOException {
        try (LoopbackPair pair = LoopbackPair.open()) {
            boolean isLinux = Files.isReadable(Path.of("/proc/net/tcp"));
            assertEquals(isLinux ? Optional.of("off") : Optional.empty(), KeepAliveProbes.timer(pair.client()));
            pair.client().setKeepAlive(true);
            assertEquals(isLinux ? Optional.of("keep-alive") : Optional.empty(), KeepAliveProbes.timer(pair.client()));
        }
    }
}
