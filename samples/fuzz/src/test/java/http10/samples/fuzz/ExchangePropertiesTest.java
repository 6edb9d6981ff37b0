package http10.samples.fuzz;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of whole exchanges over a socket, and of the log. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExchangePropertiesTest {
    @Test
    void every_answer_of_the_server_is_a_message() {
        Tries.of(600, Speech::requests, ServerExchanges::fuzzerTestOneInput);
    }

    @Test
    void the_client_gives_what_the_parser_reads() {
        Tries.of(600, Speech::response, ClientExchanges::fuzzerTestOneInput);
    }

    @Test
    void a_request_is_one_line_of_the_log_and_is_read_back() {
        Tries.of(200, Speech::requests, AccessLogs::fuzzerTestOneInput);
    }
}
