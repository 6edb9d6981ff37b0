package http10.server;

/** Metrics as Prometheus reads them: families, each with its samples. */
final class MetricsText {
    private final StringBuilder out = new StringBuilder(4096);
    private String family = "";

    /** Begins a family, which the following samples belong to. */
    void family(String name, String type, String help) {
        family = name;
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** @param suffix behind the family's name: the rest of the sample's name, and labels */
    void sample(String suffix, long value) {
        out.append(family).append(suffix).append(' ').append(value).append('\n');
    }

    void sample(String suffix, double value) {
        out.append(family).append(suffix).append(' ').append(value).append('\n');
    }

    /** A family of one sample. */
    void single(String name, String type, String help, long value) {
        family(name, type, help);
        sample("", value);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
