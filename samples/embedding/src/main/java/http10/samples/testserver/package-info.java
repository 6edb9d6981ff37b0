/** A server for the tests of clients: {@link http10.samples.testserver.TestServer}. */
package http10.samples.testserver;
