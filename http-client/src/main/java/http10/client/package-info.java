/** An HTTP/1.0 client: one request, one connection, one response. Start at {@link http10.client.HttpClient}. */
package http10.client;
