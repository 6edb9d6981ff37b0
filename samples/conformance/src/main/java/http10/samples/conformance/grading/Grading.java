package http10.samples.conformance.grading;

import http10.samples.conformance.Result;
import http10.samples.conformance.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of all cases on one peer.
 *
 * @param peer as it was named: a server's authority, a client's command
 * @param results one for each case
 */
public record Grading(String peer, List<Result> results) {
    /**
     * How many results have this verdict.
     *
     * @param verdict the verdict
     * @return 0 or more
     */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /**
     * The results by chapter, in the order of the catalogue.
     *
     * @return chapters such as "RFC 1945 3", each with a grading of its own
     */
    public Map<String, Grading> chapters() {
        Map<String, List<Result>> chapters = results.stream()
                .collect(Collectors.groupingBy(Grading::chapter, LinkedHashMap::new, Collectors.toList()));
        Map<String, Grading> gradings = new LinkedHashMap<>();
        chapters.forEach((name, some) -> gradings.put(name, new Grading(peer, some)));
        return gradings;
    }

    private static String chapter(Result result) {
        return result.requirement().document() + " "
                + result.requirement().section().split("\\.")[0];
    }
}
