/** The examples of the README, as programs. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.samples.embedding {
    requires http10.client;
    requires http10.server;
}
