package http10.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Races our server and its peers on this machine. Exit codes: 0 done, 1 something is missing, 2 wrong usage. */
final class SideBySide {
    private SideBySide() {}

    public static void main(String... args) throws InterruptedException {
        try {
            Settings settings = Settings.of(args);
            List<Scenario> scenarios = chosen("scenario", settings.only(), Scenarios.all(settings), Scenario::name);
            List<Subject> all = new Subjects(settings).all();
            List<Subject> subjects = chosen("server", settings.peers(), all, Subject::name);
            need(subjects);
            Path site = settings.target().resolve("site");
            for (Page page : Page.ALL) {
                page.write(site);
            }
            Stadium stadium = new Stadium(all, site, settings);
            System.out.println(Surroundings.text(settings));
            for (Scenario scenario : scenarios) {
                print(
                        scenario,
                        settings,
                        new Table(stadium.race(scenario, subjects).rows()));
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
        List<String> known = all.stream().map(name).toList();
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
