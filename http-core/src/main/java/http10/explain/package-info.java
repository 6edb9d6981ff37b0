/** What --explain of both commands says: each line of an exchange, where it stands, and the rule that it follows. */
package http10.explain;
