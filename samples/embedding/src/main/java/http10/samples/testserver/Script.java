package http10.samples.testserver;

import http10.message.Request;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a {@link TestServer} is to answer, what it was asked, and what was not expected. Any number of threads asks. */
final class Script {
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    void queue(List<Answer> next) {
        answers.addAll(next);
    }

    void unexpected(String what) {
        unexpected.add(what);
    }

    /** What one connection is told: the next answer, and where there is none that there is none. */
    synchronized Answer answer(Received received) {
        received.request().ifPresent(requests::add);
        if (received.request().isPresent() && !answers.isEmpty()) return answers.remove();
        unexpected(received.name());
        return Answer.raw("HTTP/1.0 500 Unexpected\r\nContent-Type: text/plain\r\n\r\n" + received.name() + "\n");
    }

    Request takeRequest(Duration deadline) throws InterruptedException {
        Request request = requests.poll(deadline.toNanos(), TimeUnit.NANOSECONDS);
        if (request != null) return request;
        throw new AssertionError("no request came within " + deadline.toMillis() + " ms"
                + (unexpected.isEmpty() ? "" : ", but " + String.join(", ", unexpected)));
    }

    /** Throws an AssertionError where something came that was not expected, or did not come that was. */
    void check() {
        if (!answers.isEmpty()) unexpected(answers.size() + " queued answers were not asked for");
        if (!unexpected.isEmpty()) throw new AssertionError(String.join("; ", unexpected));
    }
}
