package http10.client.cli;

import java.util.Optional;

/**
 * What the transfers between two {@code --next} have in common.
 *
 * @param options theirs
 * @param template their requests
 * @param route how their connections are made
 * @param writeOut the format of {@code -w}
 */
record Operation(GetOptions options, RequestTemplate template, Route route, Optional<String> writeOut) {}
