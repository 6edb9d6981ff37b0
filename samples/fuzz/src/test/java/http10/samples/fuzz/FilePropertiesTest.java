package http10.samples.fuzz;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of files served whatever is asked for. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilePropertiesTest {
    @Test
    void no_target_leads_outside() {
        Tries.of(1_000, Speech::target, TargetPaths::fuzzerTestOneInput);
    }

    @Test
    void a_range_gives_the_octets_it_names() {
        Tries.of(500, Speech::range, Ranges::fuzzerTestOneInput);
    }

    @Test
    void a_listing_is_the_same_page_whatever_the_names() {
        Tries.of(30, Speech::name, Listings::fuzzerTestOneInput);
    }
}
