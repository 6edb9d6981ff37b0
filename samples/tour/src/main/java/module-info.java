/** The ideas of socket programming, one small program each. */
@SuppressWarnings("module") // javac would not have a digit at the end of a name
module http10.samples.tour {
    requires http10.core;
    requires jdk.net;
}
