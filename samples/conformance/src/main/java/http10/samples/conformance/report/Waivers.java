package http10.samples.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requirements that do not apply to an origin server and a user agent that neither cache nor forward.
 *
 * @param reasons by id, in the order of the file
 * @param repeated ids that stand in the file more than once
 */
record Waivers(Map<String, String> reasons, List<String> repeated) {
    static final String FILE = "docs/conformance-waivers.tsv";

    static Waivers of(Checkout checkout) {
        Waivers waivers = new Waivers(new LinkedHashMap<>(), new ArrayList<>());
        checkout.text(FILE).lines().skip(1).forEach(line -> {
            int tab = line.indexOf('\t');
            String id = tab < 0 ? line : line.substring(0, tab);
            String reason = tab < 0 ? "" : line.substring(tab + 1).strip();
            if (waivers.reasons.put(id, reason) != null) waivers.repeated.add(id);
        });
        return waivers;
    }

    boolean covers(String id) {
        return reasons.containsKey(id);
    }
}
