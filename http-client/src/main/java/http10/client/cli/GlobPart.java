package http10.client.cli;

import java.util.List;

/** A part of a URL that stands for several. */
sealed interface GlobPart {
    /** How many texts it stands for, 1 or more. */
    long count();

    String text(long index);

    /** What is the same in all. */
    record Plain(String text) implements GlobPart {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public String text(long index) {
            return text;
        }
    }

    /** Each of a list. */
    record Choice(List<String> texts) implements GlobPart {
        @Override
        public long count() {
            return texts.size();
        }

        @Override
        public String text(long index) {
            return texts.get((int) index);
        }
    }

    /** Numbers with so many digits at least; letters where there are none. */
    record Range(long first, long last, long step, int digits) implements GlobPart {
        @Override
        public long count() {
            return (last - first) / step + 1;
        }

        @Override
        public String text(long index) {
            long value = first + index * step;
            if (digits == 0) return Character.toString((char) value);
            String number = Long.toString(value);
            return "0".repeat(Math.max(0, digits - number.length())) + number;
        }
    }
}
