/** Octets and time: the connection, on the only class that touches a socket, and the deadlines that bound its waits. */
package http10.transport;
