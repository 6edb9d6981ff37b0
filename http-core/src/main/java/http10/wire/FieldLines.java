package http10.wire;

import http10.message.Field;
import http10.message.FieldName;
import http10.message.FieldSection;
import http10.message.Octets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The field lines of one head: {@code field-name ":" OWS field-value OWS} (RFC 1945 section 4.2, RFC 9112 section 5), as
 * offsets into its octets.
 */
final class FieldLines {
    private static final int FIRST_LINES = 16;

    private final HeadLines line;
    private final Limits limits;
    private final Profile profile;
    private int[] bounds = {}; // as FieldSection has them; the name of a continuation line is empty
    private int size;
    private int folds;
    private int named; // the last line that is no continuation
    private int foldable = -1; // the line that was last found to be one that may be folded

    FieldLines(HeadLines line, Limits limits, Profile profile) {
        this.line = line;
        this.limits = limits;
        this.profile = profile;
    }

    /** Adds the present line. */
    void add() throws ProtocolException {
        if (line.isOwsAt(line.start())) {
            checkFold();
            folds++;
            addBounds(line.start(), line.start(), line.start());
            return;
        }
        // R6585-5-01
        if (size - folds == limits.fieldLines()) {
            throw new LimitExceededException(
                    Violation.FIELD_LINE_COUNT, "more than " + limits.fieldLines() + " at octet " + line.start());
        }
        int colon = line.tokenEnd();
        // R1945-4.2-10
        if (colon == line.end() || line.at(colon) != ':' || colon == line.start()) throw noName(colon);
        // Any name, known or not, in any version: R1945-4.3-01, R1945-7.1-01, R1945-10.1-02, R1945-10.12-01,
        // R1945-10.15-02, R2145-2-01, R2145-2.2-01
        named = size;
        addBounds(line.start(), colon, colon + 1);
    }

    private void addBounds(int name, int nameEnd, int afterColon) throws MalformedMessageException {
        // R1945-2.2-10, R9110-5.5-01, R1945-2.2-05
        if (line.firstControl() >= 0) throw badValue(name, nameEnd, line.firstControl());
        int value = afterColon;
        int valueEnd = line.end();
        // R1945-4.2-03, R1945-4.2-04
        while (value < valueEnd && line.isOwsAt(value)) value++;
        while (valueEnd > value && line.isOwsAt(valueEnd - 1)) valueEnd--;
        if (4 * size == bounds.length) bounds = Arrays.copyOf(bounds, Math.max(4 * FIRST_LINES, 2 * bounds.length));
        int i = 4 * size++;
        bounds[i] = name;
        bounds[i + 1] = nameEnd;
        bounds[i + 2] = value;
        bounds[i + 3] = valueEnd;
    }

    /** A fold counts as one SP (RFC 1945 section 2.2), but not where other readers might see another message. */
    private void checkFold() throws MalformedMessageException {
        // R9112-2.2-06
        if (size == 0) throw line.at(Violation.FOLD_FIRST, line.start());
        if (foldable == named) return;
        FieldName name = new FieldName(line.text(bounds[4 * named], bounds[4 * named + 1]));
        // R9112-5.2-01
        boolean decides = name.equals(FieldName.CONTENT_LENGTH)
                || name.equals(FieldName.TRANSFER_ENCODING)
                || name.equals(FieldName.HOST)
                || name.equals(FieldName.CONNECTION);
        if (decides || profile == Profile.HARDENED) {
            throw new MalformedMessageException(Violation.FOLD, name + " is folded at octet " + line.start());
        }
        foldable = named;
    }

    /** Whether the line that was added last is one of this name. */
    boolean lastHas(FieldName name) {
        return name.matches(line.octets(), bounds[4 * size - 4], bounds[4 * size - 3]);
    }

    int lastValueStart() {
        return bounds[4 * size - 2];
    }

    int lastValueEnd() {
        return bounds[4 * size - 1];
    }

    private MalformedMessageException noName(int wrong) {
        boolean hasColon = line.text(wrong, line.end()).indexOf(':') >= 0;
        if (!hasColon || wrong == line.start() && line.at(wrong) == ':') {
            return line.malformed(Violation.FIELD_LINE, line.start(), firstWordEnd());
        }
        int at = wrong;
        while (line.isOwsAt(at)) at++;
        // R9112-5.1-01, R9112-5.1-02
        boolean blankBeforeColon = at > wrong && line.at(at) == ':';
        return line.malformed(
                blankBeforeColon ? Violation.BLANK_BEFORE_COLON : Violation.FIELD_NAME,
                line.start(),
                blankBeforeColon ? at : wrong + 1);
    }

    /** What follows may be a secret whose colon was forgotten. */
    private int firstWordEnd() {
        int at = line.start();
        while (at < line.end() && !line.isOwsAt(at)) at++;
        return at;
    }

    private MalformedMessageException badValue(int name, int nameEnd, int at) {
        String where = "found " + String.format("%%x%02X", line.at(at)) + " at octet " + at;
        return new MalformedMessageException(
                Violation.FIELD_VALUE, where + (name == nameEnd ? "" : " in " + line.text(name, nameEnd)));
    }

    FieldSection section() {
        if (size == 0) return FieldSection.EMPTY;
        return folds == 0 ? FieldSection.view(line.octets(), bounds, size) : unfolded();
    }

    private FieldSection unfolded() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 4 * size; ) {
            FieldName name = new FieldName(line.text(bounds[i], bounds[i + 1]));
            StringBuilder value = new StringBuilder(line.text(bounds[i + 2], bounds[i + 3]));
            for (i += 4; i < 4 * size && bounds[i] == bounds[i + 1]; i += 4) {
                // R1945-2.2-03, R9112-5.2-02
                value.append(' ').append(line.text(bounds[i + 2], bounds[i + 3]));
            }
            fields.add(new Field(name, Octets.trimOws(value.toString())));
        }
        return FieldSection.of(fields);
    }
}
