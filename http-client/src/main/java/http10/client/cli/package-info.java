/** The {@code get} command, with curl's letters and exit codes. */
package http10.client.cli;
