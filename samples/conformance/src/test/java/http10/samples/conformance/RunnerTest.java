package http10.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunnerTest {
    private static final Requirement MUST =
            Catalogue.load().find("R1945-2.2-06").orElseThrow();
    private static final Requirement SHOULD =
            Catalogue.load().find("R1945-3.1-03").orElseThrow();

    @FunctionalInterface
    private interface Judge {
        void judge(Judgement judgement) throws IOException;
    }

    private static Case of(Requirement requirement, boolean alone, Judge judge) {
        return new Case(requirement, alone) {
            @Override
            protected Judgement judge() throws IOException {
                Judgement judgement = new Judgement(requirement);
                judge.judge(judgement);
                return judgement;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static List<Result> run(Case... cases) {
        return new Runner(4, Duration.ofSeconds(10), result -> {}).run(List.of(cases));
    }

    @Test
    void a_miss_fails_a_must_and_warns_of_anything_else() {
        List<Result> results = run(
                of(MUST, false, judgement -> judgement.missed("a")),
                of(SHOULD, false, judgement -> judgement.missed("b")),
                of(MUST, false, judgement -> judgement.warned("c")),
                of(MUST, false, Judgement::met),
                of(MUST, false, judgement -> {
                    judgement.missed("d");
                    judgement.advise(); // it binds others
                }));

        assertEquals(
                List.of(Verdict.FAIL, Verdict.WARN, Verdict.WARN, Verdict.PASS, Verdict.WARN),
                results.stream().map(Result::verdict).toList());
    }

    @Test
    void the_worst_of_several_probes_counts() {
        List<Result> results = run(of(MUST, false, judgement -> {
            judgement.met();
            judgement.missed("a");
            judgement.warned("b");
        }));

        assertEquals(Verdict.FAIL, results.get(0).verdict());
        assertEquals(List.of("a", "b"), results.get(0).details());
    }

    @Test
    void a_case_that_judges_nothing_is_a_mistake() {
        Case empty = of(MUST, false, judgement -> {});

        assertThrows(IllegalStateException.class, empty::run);
    }

    @Test
    void a_case_with_a_mistake_keeps_nobody_from_the_results() {
        List<Result> results = run(of(MUST, false, judgement -> {}), of(MUST, false, Judgement::met));

        assertEquals(Verdict.NOT_APPLICABLE, results.get(0).verdict());
        assertTrue(results.get(0).details().get(0).startsWith("the case itself failed: "), results.toString());
        assertEquals(Verdict.PASS, results.get(1).verdict());
    }

    @Test
    void results_so_far_can_be_had_at_any_time() {
        List<Case> cases = List.of(of(MUST, false, Judgement::met), of(MUST, true, Judgement::met));
        List<List<Verdict>> seen = new ArrayList<>();
        AtomicReference<Runner> runner = new AtomicReference<>();
        runner.set(new Runner(
                1,
                Duration.ofSeconds(10),
                result -> seen.add(runner.get().soFar(cases, "not yet").stream()
                        .map(Result::verdict)
                        .toList())));

        runner.get().run(cases);

        assertEquals(List.of(List.of(Verdict.PASS, Verdict.NOT_APPLICABLE), List.of(Verdict.PASS, Verdict.PASS)), seen);
    }

    @Test
    void an_exchange_that_fails_is_a_miss() {
        List<Result> results = run(of(MUST, false, judgement -> {
            throw new IOException("cut\033");
        }));

        assertEquals(Verdict.FAIL, results.get(0).verdict());
        assertEquals(List.of("the exchange fails: cut\\x1b"), results.get(0).details());
    }

    @Test
    void a_case_that_takes_too_long_is_ended_and_missed() {
        CountDownLatch closed = new CountDownLatch(1);
        Case stuck = new Case(MUST, false) {
            @Override
            protected Judgement judge() throws IOException {
                try {
                    assertTrue(closed.await(20, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("closed");
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };

        List<Result> results = new Runner(1, Duration.ofMillis(50), result -> {}).run(List.of(stuck));

        assertEquals(Verdict.FAIL, results.get(0).verdict());
        assertTrue(results.get(0).details().get(0).startsWith("not done within "), results.toString());
    }

    @Test
    void nothing_more_is_started_once_the_peer_is_gone() {
        AtomicInteger started = new AtomicInteger();
        Case gone = of(MUST, false, judgement -> {
            throw new PeerGoneException("it is gone", new IOException());
        });
        Case later = of(MUST, true, judgement -> started.incrementAndGet());
        Runner runner = new Runner(1, Duration.ofSeconds(10), result -> {});

        List<Result> results = runner.run(List.of(gone, later));

        assertEquals(0, started.get());
        assertEquals("it is gone", runner.gone().orElseThrow().getMessage());
        assertEquals(Verdict.NOT_APPLICABLE, results.get(1).verdict());
    }

    @Test
    void cases_that_want_to_be_alone_come_last_and_progress_is_told_of_each() {
        List<Result> told = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger running = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        Case alone = of(SHOULD, true, judgement -> {
            beside.addAndGet(running.get());
            judgement.met();
        });
        List<Case> cases = new ArrayList<>(List.of(alone));
        for (int i = 0; i < 20; i++) {
            cases.add(of(MUST, false, judgement -> {
                running.incrementAndGet();
                judgement.met();
                running.decrementAndGet();
            }));
        }

        new Runner(4, Duration.ofSeconds(10), told::add).run(cases);

        assertEquals(21, told.size());
        assertEquals(SHOULD, told.get(20).requirement());
        assertEquals(0, beside.get());
    }
}
