/** HTTP/1.0 as running cases, and the command that grades servers and clients by them. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.samples.conformance {
    requires com.fasterxml.jackson.core;
    requires http10.core;
    requires info.picocli;
    requires java.xml;
    requires me.tongfei.progressbar;
    requires org.jsoup;

    exports http10.samples.conformance;
    exports http10.samples.conformance.client;
    exports http10.samples.conformance.server;

    opens http10.samples.conformance.cli to
            info.picocli; // it sets the options
}
