package http10.samples.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads client and server once more, with a question to the seam before each of their calls to the system. */
final class SeamLoader extends ClassLoader {
    private static final String OURS = "http10.";
    private static final String TORTURE = "http10.samples.torture.";
    private static final String INSIDE = TORTURE + "inside.";

    SeamLoader() {
        super(SeamLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean again = name.startsWith(OURS) && (!name.startsWith(TORTURE) || name.startsWith(INSIDE));
        if (!again) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) throw new ClassNotFoundException(name);
            byte[] octets = in.readAllBytes();
            byte[] tortured = name.startsWith(INSIDE) ? octets : rewritten(octets);
            return defineClass(name, tortured, 0, tortured.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rewritten(byte[] octets) {
        ClassReader reader = new ClassReader(octets);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Questions(writer, reader.getClassName()), 0);
        return writer.toByteArray();
    }

    private static final class Questions extends ClassVisitor {
        private final String type;

        Questions(ClassVisitor next, String type) {
            super(Opcodes.ASM9, next);
            this.type = type.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
            // A class that has failed to begin stays so for good, in any program.
            boolean begins = name.equals("<clinit>") || name.equals("$values");
            return begins ? next : new Asking(next, type + "." + name);
        }
    }

    private static final class Asking extends MethodVisitor {
        private final String method;
        private int line;

        Asking(MethodVisitor next, String method) {
            super(Opcodes.ASM9, next);
            this.method = method;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
            super.visitLineNumber(number, start);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            SystemCall.of(owner, name, descriptor).ifPresent(fault -> ask(fault, name));
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) ask(Fault.MEMORY, "new array");
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            if (opcode == Opcodes.ANEWARRAY) ask(Fault.MEMORY, "new array");
            super.visitTypeInsn(opcode, name);
        }

        private void ask(Fault fault, String call) {
            super.visitLdcInsn(fault.name());
            super.visitLdcInsn(method + ":" + line + " " + call);
            String seam = Seam.class.getName().replace('.', '/');
            String descriptor = "(Ljava/lang/String;Ljava/lang/String;)V";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, seam, "call", descriptor, false);
        }
    }
}
