/** Certificates and private keys out of PEM files, for clients and servers. */
package http10.tls;
