package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Races our server and our client and their peers on this machine. Exit codes: 0 done, 1 something is missing, 2 wrong usage. */
final class SideBySide {
    private SideBySide() {}

    public static void main(String... args) throws InterruptedException {
        try {
            Settings settings = Settings.of(args);
            List<Subject> servers = new Subjects(settings).all();
            List<Scenario> all = Scenarios.all(settings, Subjects.nginx());
            List<Scenario> scenarios = chosen("scenario", settings.only(), all, Scenario::name);
            List<Subject> known = new ArrayList<>(servers);
            for (Scenario scenario : all) known.addAll(scenario.clients());
            List<Subject> subjects = chosen("server or client", settings.peers(), known, Subject::name);
            need(subjects);
            Path site = settings.target().resolve("site");
            for (Page page : Page.ALL) {
                page.write(site);
            }
            Stadium stadium = new Stadium(site, settings);
            System.out.println(Surroundings.text(settings));
            for (Scenario scenario : scenarios) {
                List<Subject> takePart = scenario.clients().isEmpty() ? servers : scenario.clients();
                List<Subject> racing =
                        takePart.stream().filter(subjects::contains).toList();
                Results results = stadium.race(scenario, racing, takePart);
                print(scenario, settings, new Table(results.rows()));
            }
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0); // whatever thread is left
    }

    private static <T> List<T> chosen(String what, List<String> names, List<T> all, Function<T, String> name) {
        List<String> known = all.stream().map(name).distinct().toList();
        for (String wanted : names) {
            if (!known.contains(wanted)) {
                throw new IllegalArgumentException(
                        "there is no " + what + " " + wanted + " here; there are " + String.join(", ", known));
            }
        }
        return all.stream()
                .filter(one -> names.isEmpty() || names.contains(name.apply(one)))
                .collect(Collectors.toList());
    }

    private static void need(List<Subject> subjects) throws IOException {
        need("ab", "apache2-utils");
        need("nginx", "nginx-light");
        if (subjects.stream().anyMatch(subject -> subject.name().equals("lighttpd"))) {
            need("lighttpd", "lighttpd");
        }
        if (subjects.stream().anyMatch(subject -> subject.name().equals("curl"))) {
            need("curl", "curl");
        }
    }

    private static void need(String program, String debianPackage) throws IOException {
        if (!Programs.isInstalled(program)) {
            throw new IOException(program + " is missing; install it with: apt install " + debianPackage);
        }
    }

    private static void print(Scenario scenario, Settings settings, Table table) {
        if (settings.markdown()) {
            System.out.println("### " + scenario.title() + " (`" + scenario.name() + "`)\n\n" + table.markdown());
        } else {
            System.out.println(scenario.name() + ": " + scenario.title() + "\n" + table.text());
        }
    }
}
