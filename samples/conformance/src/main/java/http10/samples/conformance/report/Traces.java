package http10.samples.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the ids stand.
 *
 * @param code in the libraries, by id: the lines that make a requirement true
 * @param proofs by id: the tests and cases that show it
 * @param mentions every id anywhere, documents and waivers included
 */
record Traces(Map<String, List<Place>> code, Map<String, List<Proof>> proofs, List<Mention> mentions) {
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@Tag\\(\"([^\"]*)\"\\)");
    private static final Pattern TAGGED = Pattern.compile("(?m)^\\s*(?:[a-z]+ )*"
            + "(?:class (\\w+)|(?:void|Dynamic\\w+|(?:Stream|List|Collection|Iterable|Iterator)<[^\n]*>) (\\w+)\\()");
    private static final Pattern ROW = Pattern.compile("\\b(?:row|alone)\\(\\s*\"([^\"]*)\"");

    private static final Pattern NOT_APPLICABLE = Pattern.compile("NOT_APPLICABLE\\s*=\\s*Set.of\\(([^)]*)\\)");

    static Traces of(Checkout checkout) {
        Traces traces = new Traces(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (String module : Checkout.MODULES) {
            for (String file : checkout.files(module + "/src/main/java", ".java")) {
                traces.addCode(module, file, checkout.text(file));
            }
            for (String file : checkout.files(module + "/src/test/java", ".java")) {
                traces.addTests(file, checkout.text(file));
            }
        }
        for (String file : checkout.files("http-core/src/test/resources/wire", ".wire")) {
            traces.addWireCases(file, checkout.text(file));
        }
        for (String module : Checkout.LIBRARIES) {
            for (String file : checkout.files(module + "/src/test/java", "/ConformanceTest.java")) {
                traces.exempt(className(file), checkout.text(file));
            }
        }
        List<String> documents = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", Waivers.FILE));
        documents.addAll(checkout.files("docs", ".md"));
        for (String file : documents) traces.mentions.addAll(Mention.in(file, checkout.text(file)));
        return traces;
    }

    private void addCode(String module, String file, String text) {
        List<Mention> found = Mention.in(file, text);
        mentions.addAll(found);
        if (module.equals(Checkout.CASES)) addCases(file, text);
        if (!Checkout.LIBRARIES.contains(module)) return;
        for (Mention mention : found) places(code, mention.id()).add(mention.place());
    }

    /** The cases are the server's or the client's by their package, and so is the class that runs them. */
    private void addCases(String file, String text) {
        String className =
                file.contains("/client/") ? "http10.client.ConformanceTest" : "http10.server.ConformanceTest";
        for (Matcher row = ROW.matcher(text); row.find(); ) {
            Place place = new Place(file, Mention.lineAt(text, row.start()));
            places(proofs, row.group(1)).add(new Proof.OfCase(place, className, row.group(1)));
        }
    }

    /** A case that the class expects not to apply shows nothing of our own server and client. */
    private void exempt(String className, String text) {
        Matcher set = NOT_APPLICABLE.matcher(text);
        if (!set.find()) return;
        for (Mention mention : Mention.in("", set.group(1))) {
            List<Proof> its = proofs.getOrDefault(mention.id(), new ArrayList<>());
            its.removeIf(proof ->
                    proof instanceof Proof.OfCase shown && shown.className().equals(className));
            if (its.isEmpty()) proofs.remove(mention.id());
        }
    }

    private void addTests(String file, String text) {
        mentions.addAll(Mention.in(file, text));
        String className =
                file.substring(file.indexOf("/java/") + 6, file.length() - 5).replace('/', '.');
        Matcher tagged = TAGGED.matcher(text);
        for (Matcher tag = TAG.matcher(text); tag.find(); ) {
            Place place = new Place(file, Mention.lineAt(text, tag.start(1)));
            if (!tagged.find(tag.end())) throw new IllegalStateException("a tag of nothing: " + place);
            String method = tagged.group(2);
            boolean ofClass = method == null;
            places(proofs, tag.group(1))
                    .add(ofClass ? new Proof.OfClass(place, className) : new Proof.OfMethod(place, className, method));
        }
    }

    private void addWireCases(String file, String text) {
        List<String> lines = text.lines().toList();
        for (Mention mention : Mention.in(file, text)) {
            mentions.add(mention);
            boolean names = lines.get(mention.place().line() - 1).startsWith("case ");
            if (names)
                places(proofs, mention.id())
                        .add(new Proof.OfCase(mention.place(), "http10.wire.WireCasesTest", mention.id()));
        }
    }

    private static String className(String file) {
        return file.substring(file.indexOf("/java/") + 6, file.length() - 5).replace('/', '.');
    }

    private static <T> List<T> places(Map<String, List<T>> map, String id) {
        return map.computeIfAbsent(id, key -> new ArrayList<>());
    }
}
