package http10.samples.conformance.cli;

import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the run is: a bar on a terminal, one line for each failure elsewhere. */
abstract class Progress implements Consumer<Result>, Closeable {
    private static final int WIDTH = 79;

    static Progress of(int cases, Message message) {
        return isTerminal() ? new Bar(cases, message) : new Plain(cases, message);
    }

    @Override
    public abstract void close();

    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | RuntimeException e) {
            return System.console() != null; // a system without /proc
        }
    }

    private static final class Bar extends Progress {
        private final ProgressBar bar;

        Bar(int cases, Message message) {
            bar = new ProgressBarBuilder()
                    .setTaskName("conform")
                    .setInitialMax(cases)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(message.err(), WIDTH))
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void accept(Result result) {
            bar.step();
            bar.setExtraMessage(result.requirement().id());
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private static final class Plain extends Progress {
        private final int cases;
        private final Message message;
        private int done;

        Plain(int cases, Message message) {
            this.cases = cases;
            this.message = message;
        }

        @Override
        public void accept(Result result) {
            done++;
            if (result.verdict() == Verdict.FAIL) {
                message.note(
                        done + "/" + cases + " FAIL " + result.requirement().id());
            }
        }

        @Override
        public void close() {
            // each line was written when it came
        }
    }
}
