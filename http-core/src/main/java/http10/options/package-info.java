/** How the commands read their options and tell of them; no part of the library. */
package http10.options;
