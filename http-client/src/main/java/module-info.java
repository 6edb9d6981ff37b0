/** An HTTP/1.0 client: {@link http10.client.HttpClient}, and the {@code get} command made of it. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.client {
    requires transitive http10.core;
    requires static org.jsoup; // for two options of the command only

    exports http10.client;
    exports http10.client.tls;
}
