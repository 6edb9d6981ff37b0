/** The examples of the README and of the server's Javadoc, as programs; and a server for tests. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.samples.embedding {
    requires com.fasterxml.jackson.core;
    requires transitive http10.core;
    requires http10.client;
    requires http10.server;

    exports http10.samples.testserver;
}
