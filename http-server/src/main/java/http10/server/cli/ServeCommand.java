package http10.server.cli;

import http10.server.Handler;
import http10.server.HttpServer;
import http10.server.LoggedUsers;
import http10.server.Users;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;

/** Serves a folder, or one file, until it is told to stop. Exit codes: 0 stopped, 1 cannot start, 2 wrong options. */
public final class ServeCommand {
    private final Message message;
    private final OutputStream out;

    private ServeCommand(Message message, OutputStream out) {
        this.message = message;
        this.out = out;
    }

    /**
     * Runs the command and ends the program.
     *
     * @param args as a shell gives them
     */
    public static void main(String... args) {
        System.exit(run(System.err, args));
    }

    /** Runs the command and returns the exit code. */
    static int run(PrintStream err, String... args) {
        Message message = new Message(err);
        try {
            return new ServeCommand(message, new FileOutputStream(FileDescriptor.out)).run(args);
        } catch (Failure e) {
            message.tell(e.getMessage());
            return e.code();
        } catch (InterruptedException | IOException | RuntimeException e) {
            message.tell(Message.of(e));
            return Failure.CANNOT_START;
        }
    }

    private int run(String... args) throws Failure, IOException, InterruptedException {
        ServeOptions options = ServeOptions.parse(args, System.getenv());
        if (options.has(Option.HELP)) return show(Help.text(options.helpTopic()));
        if (options.has(Option.VERSION)) return show("http10 0.1.0\n");
        if (options.has(Option.HASH_PASSWORD)) return show(HashPassword.line(options.served(), System.in, message));
        ServerSettings settings = ServerSettings.of(options);
        ServeLog log = ServeLog.of(message); // closed where the program ends
        Optional<Users> users = Passwords.users(options, log::tell);
        log.begin(options, out, users.isPresent() ? users.get() : LoggedUsers.NONE);
        ServedFiles files = ServedFiles.of(options, users);
        TlsSettings.certificate(options, settings.addresses().all(), log::tell).ifPresent(settings::speakTls);
        Passwords.warning(options, settings.addresses().all()).ifPresent(log::tell);
        return serve(files, settings, options, log);
    }

    private int show(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private int serve(ServedFiles files, ServerSettings settings, ServeOptions options, ServeLog log)
            throws Failure, IOException, InterruptedException {
        try {
            HttpServer server = open(files.handler(), settings, options, log);
            for (String notice : settings.addresses().notices()) log.tell(notice);
            Thread stopping = Stopping.onSignal(server, settings.grace(), log);
            List<String> urls = StartText.urls(settings.scheme(), server.addresses());
            try {
                out.write(StartText.of(files.path(), urls).getBytes(Charset.defaultCharset()));
                if (options.has(Option.QR)) {
                    String code = QrCode.of(StartText.urlForOthers(urls));
                    out.write(code.getBytes(Charset.defaultCharset()));
                }
            } catch (IOException e) {
                if (settings.takesAnyPort()) { // which nobody would ever learn
                    Stopping.forget(stopping);
                    server.close();
                    throw Failure.cannotStart(
                            "cannot write to standard output: " + e.getMessage() + "; see where it leads");
                }
                log.outputFailed(e);
            }
            if (options.has(Option.OPEN)) open(urls.get(0), log);
            server.awaitStop();
            return 0;
        } catch (BindException e) {
            throw Failure.cannotStart(BindFailure.explain(settings.addresses().all(), e));
        } catch (FileSystemException e) {
            throw Failure.cannotStart(BindFailure.explain(e));
        }
    }

    private static HttpServer open(Handler handler, ServerSettings settings, ServeOptions options, ServeLog log)
            throws Failure, IOException {
        boolean tellsOfItself = options.has(Option.HEALTH) || options.has(Option.METRICS);
        if (tellsOfItself) return StatusPaths.of(options, log).open(handler, settings);
        return HttpServer.open(settings.with(log), handler);
    }

    private static void open(String url, ServeLog log) {
        try {
            Browser.open(url);
        } catch (IOException e) {
            log.tell("cannot open a browser: " + e.getMessage() + "; open " + url + " yourself");
        }
    }
}
