package http10.client.cli;

import http10.message.BasicCredentials;
import http10.message.Octets;
import java.util.Optional;

/** A file of users and passwords: {@code machine NAME login USER password PASSWORD}, {@code default}, {@code macdef}. */
final class Netrc {
    private final String text;
    private int at;

    private Netrc(String text) {
        this.text = text;
    }

    /**
     * The credentials of a host: those of the first entry that fits.
     *
     * @param user whose password is looked for; empty for anybody's
     * @throws IllegalArgumentException if they cannot be sent
     */
    static Optional<BasicCredentials> find(String text, String host, String user) {
        Netrc file = new Netrc(text);
        String word = file.word();
        while (!word.isEmpty()) {
            if (!isStart(word)) {
                if (word.equals("macdef")) file.skipMacro();
                word = file.word();
                continue;
            }
            boolean fits = word.equals("default") || Octets.equalsIgnoreCase(file.word(), host);
            String login = "";
            String password = "";
            for (word = file.word(); !word.isEmpty() && !isStart(word) && !word.equals("macdef"); word = file.word()) {
                switch (word) {
                    case "login" -> login = file.word();
                    case "password" -> password = file.word();
                    case "account" -> file.word();
                    default -> {
                        // skipped, as other programs do
                    }
                }
            }
            boolean his = user.isEmpty() || login.isEmpty() || login.equals(user);
            if (fits && his) return Optional.of(new BasicCredentials(login.isEmpty() ? user : login, password));
        }
        return Optional.empty();
    }

    private static boolean isStart(String word) {
        return word.equals("machine") || word.equals("default");
    }

    /** The next word, in double quotes or not; empty at the end. */
    private String word() {
        skipBlanks();
        StringBuilder word = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) at++;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted ? c == '"' : isBlank(c)) break;
            if (quoted && c == '\\' && at + 1 < text.length()) word.append(escaped(text.charAt(++at)));
            else word.append(c);
        }
        if (quoted) at++;
        return word.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') at = endOfLine();
            else if (isBlank(text.charAt(at))) at++;
            else return;
        }
    }

    /** A macro ends with an empty line, of whatever system. */
    private void skipMacro() {
        int unix = text.indexOf("\n\n", at);
        int other = text.indexOf("\n\r\n", at);
        int end = unix < 0 || other >= 0 && other < unix ? other : unix;
        at = end < 0 ? text.length() : end;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
