/** The examples of the README, as programs. */
module http10.samples.embedding {
    requires http10.client;
    requires http10.server;
}
