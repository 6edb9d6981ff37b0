package http10.server;

import http10.message.FieldName;
import http10.message.RequestHead;
import java.util.Optional;

/** {@link LogFormat#COMBINED}. */
final class CombinedLine implements LogLine {
    private final CommonLine common = new CommonLine();

    @Override
    public void append(Exchange exchange, String peer, String user, StringBuilder line) {
        common.append(exchange, peer, user, line);
        field(FieldName.REFERER, exchange.request(), line);
        field(FieldName.USER_AGENT, exchange.request(), line);
    }

    private static void field(FieldName name, Optional<RequestHead> head, StringBuilder line) {
        line.append(" \"");
        Optional<String> value = head.isPresent() ? head.get().fields().first(name) : Optional.empty();
        CommonLine.escaped(value.orElse("-"), line);
        line.append('"');
    }
}
