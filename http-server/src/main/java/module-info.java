/** The HTTP/1.0 server: a blocking engine with a listen backlog and a pool of workers, and a handler for files. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.server {
    requires transitive http10.core;
    requires static com.google.zxing; // for an option of the command only

    exports http10.server;
}
