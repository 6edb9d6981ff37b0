/**
 * What the repository says about each requirement: the code that bears its id, the tests that show it, what came of
 * them, and the page {@code docs/conformance.md} that tells all this.
 */
package http10.samples.conformance.report;
