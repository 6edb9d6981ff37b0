package http10.samples.torture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Which calls of a class go to the system, by what they declare to throw. */
final class SystemCall {
    private static final List<String> ASKS_THE_SYSTEM =
            List.of("java/nio/channels/", "java/nio/file/", "java/net/", "java/io/");

    private SystemCall() {}

    /** What may go wrong in a call; empty where it does not go to the system. */
    static Optional<Fault> of(String owner, String name, String descriptor) {
        if (name.equals("start") && owner.equals("java/lang/Thread")) return Optional.of(Fault.THREAD);
        if (name.startsWith("allocate") && owner.equals("java/nio/ByteBuffer")) return Optional.of(Fault.MEMORY);
        // What cannot be closed cannot be closed again: there is nothing that the caller could do.
        if (name.equals("close") || ASKS_THE_SYSTEM.stream().noneMatch(owner::startsWith)) return Optional.empty();
        Class<?> type = type(owner);
        Stream<Executable> all = name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                : Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods()));
        List<Class<?>> thrown = all.filter(
                        e -> e instanceof Constructor || e.getName().equals(name))
                .filter(e -> descriptor(e).equals(descriptor))
                .flatMap(e -> Arrays.stream(e.getExceptionTypes()))
                .toList();
        if (thrown.contains(UnknownHostException.class)) return Optional.of(Fault.RESOLVE);
        if (thrown.contains(FileNotFoundException.class)) return Optional.of(Fault.FILE_MISSING);
        return thrown.contains(IOException.class) ? Optional.of(fault(owner, name)) : Optional.empty();
    }

    private static Fault fault(String owner, String name) {
        if (owner.startsWith("java/nio/file/")) return Fault.FILE_OPEN;
        if (owner.endsWith("/FileChannel")) {
            return switch (name) {
                case "open" -> Fault.FILE_OPEN;
                case "write", "force", "truncate" -> Fault.FILE_WRITE;
                default -> Fault.FILE_READ;
            };
        }
        if (name.equals("accept") || name.equals("open")) return Fault.SOCKET_OPEN;
        if (name.equals("connect")) return Fault.CONNECT;
        if (owner.contains("Socket") || owner.endsWith("Selector")) return Fault.SOCKET;
        return Fault.STREAM;
    }

    private static String descriptor(Executable e) {
        return e instanceof Method m ? Type.getMethodDescriptor(m) : Type.getConstructorDescriptor((Constructor<?>) e);
    }

    private static Class<?> type(String owner) {
        try {
            return Class.forName(owner.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + owner + "; in a call of the code", e);
        }
    }
}
