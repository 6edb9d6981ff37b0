/** HTTP/1.0 as running cases, and the command that grades servers and clients by them. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.samples.conformance {
    requires http10.core;
    requires java.xml;

    exports http10.samples.conformance;
    exports http10.samples.conformance.client;
    exports http10.samples.conformance.report;
    exports http10.samples.conformance.server;
}
