package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandWrittenEqualityTest {
    @Test
    void methods_are_equal_by_their_token_and_its_case() {
        assertEquals(Method.GET, new Method("GET"));
        assertEquals(Method.GET.hashCode(), new Method("GET").hashCode());
        assertNotEquals(Method.GET, new Method("get"));
        assertNotEquals(Method.GET, "GET");
    }

    @Test
    void versions_are_equal_by_both_numbers() {
        assertEquals(HttpVersion.HTTP_1_0, new HttpVersion(1, 0));
        assertEquals(HttpVersion.HTTP_1_0.hashCode(), new HttpVersion(1, 0).hashCode());
        assertNotEquals(HttpVersion.HTTP_1_0, new HttpVersion(0, 1));
        assertNotEquals(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1);
        assertNotEquals(HttpVersion.HTTP_1_0, "HTTP/1.0");
    }
}
