package http10.samples.linkcheck;

/**
 * A link as a page has it.
 *
 * @param reference as written, but as browsers read it: without blanks around and line ends within
 * @param place where it stands
 * @param isPage whether it leads to something a person or a frame would open, so that it is asked for by GET
 */
record Link(String reference, Place place, boolean isPage) {}
