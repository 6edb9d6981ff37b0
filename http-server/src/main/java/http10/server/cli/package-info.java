/** The command {@code serve}. */
package http10.server.cli;
