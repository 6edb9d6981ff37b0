package http10.samples.linkcheck;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the check is. */
interface Progress extends Closeable {
    /**
     * One more is done.
     *
     * @param done URLs that were checked
     * @param known URLs that were found so far
     */
    void checked(int done, int known);

    @Override
    void close();

    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void checked(int done, int known) {}

        @Override
        public void close() {}
    };

    /** A bar if standard error is a terminal. */
    static Progress on(PrintStream err) {
        return isTerminal() ? new Bar(err) : NONE;
    }

    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | RuntimeException e) {
            return System.console() != null; // a system without /proc
        }
    }

    /** A bar that grows, and whose end may move away. */
    final class Bar implements Progress {
        private static final int WIDTH = 79;
        private final ProgressBar bar;

        Bar(PrintStream err) {
            bar = new ProgressBarBuilder()
                    .setTaskName("linkcheck")
                    .setInitialMax(1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void checked(int done, int known) {
            bar.maxHint(known);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
