package http10.samples.tour;

import http10.message.Octets;
import http10.message.Quoted;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** The tour command: lists the stops, or runs one. */
public final class Tour {
    static final List<Stop> STOPS = List.of(
            new Stop("client", "connect, one exchange, read until the server closes", true, ClientSocket::run),
            new Stop("server", "bind to loopback, to all addresses, to a host; low ports", false, ListeningSocket::run),
            new Stop("backlog", "who is connected before anybody accepts, and who is not", true, Backlog::run),
            new Stop("fixed", "messages of one length: the receive loop", true, FixedLength::run),
            new Stop("delimited", "messages that end in an octet; octets put aside", true, Delimited::run),
            new Stop("prefixed", "messages behind their length, as text and as binary", true, LengthPrefixed::run),
            new Stop("until-close", "one message, until the stream ends", true, UntilClose::run),
            new Stop("byte-order", "the number 1 as two octets, both ways", true, ByteOrders::run),
            new Stop("partial", "a send takes less than it was given", false, PartialSend::run),
            new Stop("flush", "the forgotten flush that waits for ever", true, ForgottenFlush::run),
            new Stop("non-blocking", "sockets that say 'nothing yet', and a selector", true, NonBlocking::run),
            new Stop("threads", "accept loop 1: a thread for each client", true, ThreadPerClient::run),
            new Stop("processes", "accept loop 2: several processes on one port", true, ProcessesOnOnePort::run),
            new Stop("select", "accept loop 3: one thread and a selector", true, SelectorLoop::run),
            new Stop("virtual", "accept loop 4: a virtual thread for each client", false, VirtualThreads::run),
            new Stop("half-close", "shutdown ends one direction, close both", true, HalfClose::run),
            new Stop("reset", "what a careless close destroys", true, ResetByClose::run),
            new Stop("deadline", "a peer that vanishes, one that drips", true, Deadlines::run),
            new Stop("keep-alive", "probes for a peer that may be gone", false, KeepAliveProbes::run),
            new Stop("dead-peer", "a write to a peer that has gone succeeds", true, DeadPeer::run),
            new Stop("ipc", "loopback TCP against a unix socket, measured", false, LoopbackOrUnix::run));

    private static final String USAGE = "usage: http10 tour [NAME]                 a stop of the tour, or their list\n"
            + "       http10 tour LOOP --port PORT       serve until interrupted; LOOP is threads,\n"
            + "                                          processes, select or virtual";

    private Tour() {}

    /**
     * Runs the command and ends the program: with 0, with 1 where the stop failed, with 2 for wrong usage.
     *
     * @param args as a shell gives them
     * @throws InterruptedException if somebody interrupts a server; a signal ends the program at once
     */
    public static void main(String... args) throws InterruptedException {
        int code = run(System.out, System.err, args);
        System.out.flush();
        if (code < 0) new CountDownLatch(1).await(); // until a signal comes
        System.exit(code);
    }

    /** {@return the exit code, or -1 while a server runs} */
    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 0) return list(out);
        if (args[0].equals("--help") || args[0].equals("-h")) {
            out.println(USAGE);
            return 0;
        }
        Optional<Stop> stop =
                STOPS.stream().filter(one -> one.name().equals(args[0])).findFirst();
        if (stop.isEmpty()) return wrong(err, "there is no stop " + Quoted.of(args[0]) + "; 'http10 tour' lists them");
        try {
            if (args.length == 3 && args[1].equals("--port")) return serve(args[0], args[2], out, err);
            if (args.length == 2 && args[1].startsWith("--port="))
                return serve(args[0], args[1].substring(7), out, err);
            if (args.length == 2 && args[1].equals("--port")) return wrong(err, "--port needs the number of a port");
            if (args.length > 1) return wrong(err, "there is no option " + Quoted.of(args[1]) + " here; try --help");
            stop.get().sample().run(out);
            return 0;
        } catch (IOException e) {
            err.println("http10 tour: " + args[0] + ": " + Quoted.of(String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private static int list(PrintStream out) {
        for (Stop stop : STOPS)
            out.println(stop.name() + " ".repeat(14 - stop.name().length()) + stop.line());
        return 0;
    }

    private static int serve(String loop, String port, PrintStream out, PrintStream err) throws IOException {
        OptionalLong number = Octets.decimal(port);
        if (number.isEmpty() || number.getAsLong() > 65_535) {
            return wrong(err, Quoted.of(port) + " is no port; they go from 0 to 65535");
        }
        Optional<Server> server = start(loop, (int) number.getAsLong());
        if (server.isEmpty()) return wrong(err, "only threads, processes, select and virtual serve on a port");
        out.println("serving http://127.0.0.1:" + server.get().port() + "/ until interrupted");
        out.flush();
        return -1;
    }

    /** {@return a running accept loop; empty if this is none} */
    static Optional<Server> start(String loop, int port) throws IOException {
        return switch (loop) {
            case "threads" -> Optional.of(ThreadPerClient.start(port));
            case "processes" -> Optional.of(ProcessesOnOnePort.start(port));
            case "select" -> Optional.of(SelectorLoop.start(port));
            case "virtual" -> Optional.of(VirtualThreads.start(port));
            default -> Optional.empty();
        };
    }

    private static int wrong(PrintStream err, String what) {
        err.println("http10 tour: " + what);
        return 2;
    }
}
