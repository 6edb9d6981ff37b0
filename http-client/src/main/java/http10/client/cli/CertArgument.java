package http10.client.cli;

import java.util.Optional;

/** {@code FILE[:PASSWORD]}; a colon of the file's name is written {@code \:}, as with curl. */
record CertArgument(String file, Optional<String> password) {
    static CertArgument parse(String text) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\\' && (next == ':' || next == '\\')) {
                file.append(next);
                i++;
            } else if (c == ':') {
                return new CertArgument(file.toString(), Optional.of(text.substring(i + 1)));
            } else {
                file.append(c);
            }
        }
        return new CertArgument(file.toString(), Optional.empty());
    }
}
