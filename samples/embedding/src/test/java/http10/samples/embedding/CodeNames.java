package http10.samples.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether names in a text, such as {@code Connection.receive}, are those of the source. */
final class CodeNames {
    private static final List<String> PACKAGES =
            List.of("http10.message", "http10.wire", "http10.transport", "http10.server", "http10.client");

    private CodeNames() {}

    /** A class, or a member of one: a method, a nested class or a constant. */
    static boolean exist(String name) {
        return PACKAGES.stream().anyMatch(in -> existIn(in, name));
    }

    static boolean existIn(String in, String name) {
        int dot = name.indexOf('.');
        try {
            Class<?> found = Class.forName(in + "." + (dot < 0 ? name : name.substring(0, dot)));
            return dot < 0 || members(found).anyMatch(name.substring(dot + 1)::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(
                        Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()),
                        Arrays.stream(type.getDeclaredClasses()).map(Class::getSimpleName),
                        Arrays.stream(type.getDeclaredFields()).map(field -> field.getName()))
                .flatMap(names -> names);
    }
}
