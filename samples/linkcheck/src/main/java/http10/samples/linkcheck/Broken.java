package http10.samples.linkcheck;

/**
 * A broken link.
 *
 * @param place where it stands
 * @param url where it leads, with its fragment; in quotes, as written, where that is no URL
 * @param status the status code; 0 where there was no answer
 * @param reason what is wrong, in printable ASCII
 */
record Broken(Place place, String url, int status, String reason) {}
