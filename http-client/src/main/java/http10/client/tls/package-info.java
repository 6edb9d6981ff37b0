/** How https is made: whom to trust, what to show, which protocols; loaded for https alone. */
package http10.client.tls;
