package http10.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
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

    @Test
    void status_codes_are_equal_by_their_number() {
        assertEquals(StatusCode.OK, new StatusCode(200));
        assertEquals(StatusCode.OK.hashCode(), new StatusCode(200).hashCode());
        assertNotEquals(StatusCode.OK, StatusCode.NOT_FOUND);
        assertNotEquals(StatusCode.OK, "200");
    }

    /** What is put into a hash table by the thousand is not to end in one place. */
    @Test
    void hash_codes_differ_with_what_is_compared() {
        Set<Integer> hashes = new HashSet<>();
        Object[] different = {
            Method.GET,
            Method.HEAD,
            new HttpVersion(1, 0),
            new HttpVersion(1, 1),
            new HttpVersion(2, 1),
            StatusCode.OK,
            Authority.parse("a").orElseThrow(),
            Authority.parse("a:1").orElseThrow(),
            Authority.parse("b:1").orElseThrow(),
            FieldName.of("a"),
            FieldName.of("b"),
            FieldSection.of(Field.of("a", "b")),
            FieldSection.of(Field.of("a", "c")),
            new RequestTarget.OriginForm("/a"),
            new RequestTarget.OriginForm("/b")
        };
        for (Object one : different) hashes.add(one.hashCode());
        assertEquals(different.length, hashes.size());
    }
}
