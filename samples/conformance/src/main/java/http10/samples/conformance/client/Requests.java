package http10.samples.conformance.client;

import static http10.samples.conformance.client.Answers.ok;
import static http10.samples.conformance.client.ScriptedServer.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One request of each kind that a client can send. */
final class Requests {
    private static final List<Ask> KINDS =
            List.of(Ask.GET, Ask.HEAD, Ask.POST, Ask.PUT, Ask.DELETE, Ask.REFER, Ask.FROM, Ask.SINCE, Ask.PREEMPT);

    private Requests() {}

    static List<Fetched> each(ClientTrial client) throws IOException {
        List<Fetched> requests = new ArrayList<>();
        for (Ask kind : KINDS) requests.add(client.ask(kind, answer(ok(""))));
        return List.copyOf(requests);
    }
}
