package http10.samples.embedding;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the straight line through the layers as SVG: a column for each package, from left to right as they know each other,
 * and the steps from top to bottom. The text has lines {@code title TEXT}, {@code lane PACKAGE | WHAT} and {@code step PACKAGE |
 * NAME | WHAT}.
 */
record LinePicture(String title, List<Lane> lanes, List<Step> steps) {
    private static final int WIDTH = 230; // of a lane, as is the next
    private static final int GAP = 8;
    private static final int HEIGHT = 46; // of a step
    private static final int ROW = HEIGHT + 14;
    private static final int TOP = 92; // of the first step
    private static final String STYLE = String.join(
            "\n",
            "<style>",
            "text { font: 13px system-ui, sans-serif; fill: #1f2328 }",
            ".title { font-size: 18px; font-weight: 600 }",
            ".name { font: 600 12.5px ui-monospace, monospace }",
            ".what { font-size: 12px; fill: #59636e }",
            ".page { fill: #ffffff }",
            ".lane { fill: #f0f3f6 }",
            ".step { fill: #ffffff; stroke: #0550ae; stroke-width: 1.5 }",
            ".way { fill: none; stroke: #0550ae; stroke-width: 1.5 }",
            ".head { fill: #0550ae }",
            "@media (prefers-color-scheme: dark) {",
            "text { fill: #e6edf3 }",
            ".what { fill: #9da7b3 }",
            ".page { fill: #0d1117 }",
            ".lane { fill: #1b222b }",
            ".step { fill: #0d1117; stroke: #6cb6ff }",
            ".way { stroke: #6cb6ff }",
            ".head { fill: #6cb6ff }",
            "}",
            "</style>");

    record Lane(String name, String what) {}

    record Step(String lane, String name, String what) {}

    static LinePicture parse(String text) {
        String title = "";
        List<Lane> lanes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] part = line.substring(line.indexOf(' ') + 1).split(" \\| ");
            if (line.startsWith("title ")) title = part[0];
            else if (line.startsWith("lane ")) lanes.add(new Lane(part[0], part[1]));
            else if (line.startsWith("step ")) steps.add(new Step(part[0], part[1], part[2]));
            else throw new IllegalArgumentException("neither title, lane nor step: " + line);
        }
        return new LinePicture(title, lanes, steps);
    }

    String svg() {
        int width = GAP + lanes.size() * (WIDTH + GAP);
        int height = TOP + steps.size() * ROW + GAP;
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\" height=\"%2$d\" "
                .formatted(width, height));
        out.append("role=\"img\" aria-labelledby=\"title desc\">\n");
        out.append("<title id=\"title\">").append(title).append("</title>\n<desc id=\"desc\">");
        out.append(String.join(", ", steps.stream().map(Step::name).toList())).append("</desc>\n");
        out.append(STYLE).append('\n').append(rectangle("page", 0, 0, width, height, 0));
        out.append(text("title", GAP + 4, 26, title));
        for (int i = 0; i < lanes.size(); i++) {
            int x = GAP + i * (WIDTH + GAP);
            out.append(rectangle("lane", x, 40, WIDTH, height - 40 - GAP, 8));
            out.append(text("name", x + 14, 60, lanes.get(i).name()));
            out.append(text("what", x + 14, 77, lanes.get(i).what()));
        }
        for (int i = 0; i + 1 < steps.size(); i++) out.append(way(i));
        for (int i = 0; i < steps.size(); i++) {
            int x = left(i);
            out.append(rectangle("step", x, top(i), WIDTH - 2 * GAP, HEIGHT, 6));
            out.append(text("name", x + 10, top(i) + 19, steps.get(i).name()));
            out.append(text("what", x + 10, top(i) + 36, steps.get(i).what()));
        }
        return out.append("</svg>\n").toString();
    }

    private int left(int step) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).name().equals(steps.get(step).lane())) return 2 * GAP + i * (WIDTH + GAP);
        }
        throw new IllegalArgumentException("no such lane: " + steps.get(step).lane());
    }

    private static int top(int step) {
        return TOP + step * ROW;
    }

    /** Down in the same lane; else out at the side and down to the top of the next step. */
    private String way(int from) {
        int middle = (WIDTH - 2 * GAP) / 2;
        int end = left(from + 1) + middle;
        int tip = top(from + 1);
        String path;
        if (left(from) == left(from + 1)) {
            path = "M%d %dV%d".formatted(end, top(from) + HEIGHT, tip - 6);
        } else {
            int side = left(from) < left(from + 1) ? left(from) + WIDTH - 2 * GAP : left(from);
            path = "M%d %dH%dV%d".formatted(side, top(from) + HEIGHT / 2, end, tip - 6);
        }
        return "<path class=\"way\" d=\"%s\"/>\n<path class=\"head\" d=\"M%d %dl-4 -8h8z\"/>\n"
                .formatted(path, end, tip);
    }

    private static String rectangle(String name, int x, int y, int width, int height, int round) {
        return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n"
                .formatted(name, x, y, width, height, round);
    }

    private static String text(String name, int x, int y, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(name, x, y, escaped);
    }
}
