package http10.samples.benchmarks.parser;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A class that its library keeps to itself, as some keep their parsers. The handles cost nothing once compiled. */
final class Hidden {
    private final Class<?> type;
    private final MethodHandles.Lookup lookup;

    Hidden(String name) {
        try {
            this.type = Class.forName(name);
            this.lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> type() {
        return type;
    }

    /** The instance comes first, as an Object; so do hidden arguments. */
    MethodHandle method(String name, Class<?> result, Class<?>... arguments) {
        try {
            return erased(lookup.findVirtual(type, name, MethodType.methodType(result, arguments)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    MethodHandle constructor(Class<?>... arguments) {
        try {
            return erased(lookup.findConstructor(type, MethodType.methodType(void.class, arguments)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Object make() {
        try {
            return constructor().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a static method. */
    Object make(String method, MethodType methodType, Object argument) {
        try {
            return lookup.findStatic(type, method, methodType).invoke(argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle erased(MethodHandle handle) {
        return handle.asType(handle.type().erase());
    }
}
