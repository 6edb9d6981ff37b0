/**
 * What holds whatever comes in. Each class with a method {@code fuzzerTestOneInput} checks one such thing for one input, and
 * throws where it does not hold: the tests of this module call it with generated messages, Jazzer with octets that it breeds.
 */
package http10.samples.fuzz;
