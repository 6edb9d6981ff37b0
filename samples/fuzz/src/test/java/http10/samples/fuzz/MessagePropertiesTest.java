package http10.samples.fuzz;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of messages whatever comes in, tried with some made by the grammar and then spoilt. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagePropertiesTest {
    @Test
    void a_request_is_the_same_however_it_is_cut_and_when_it_is_written_again() {
        Tries.of(1_000, Speech::requests, RequestHeads::fuzzerTestOneInput);
    }

    @Test
    void a_response_is_the_same_however_it_is_cut_and_when_it_is_written_again() {
        Tries.of(1_000, Speech::response, ResponseHeads::fuzzerTestOneInput);
    }

    @Test
    void chunks_have_one_content_and_one_end() {
        Tries.of(2_000, Speech::chunks, Chunks::fuzzerTestOneInput);
    }

    @Test
    void a_date_is_one_that_exists() {
        Tries.of(2_000, Speech::date, Dates::fuzzerTestOneInput);
    }

    @Test
    void a_length_is_digits_and_within_its_limit() {
        Tries.of(2_000, Speech::length, ContentLengths::fuzzerTestOneInput);
    }
}
