package http10.samples.linkcheck;

import http10.message.HttpUri;

/**
 * Where a link stands.
 *
 * @param page the URL of the page or style sheet, after redirections
 * @param line from 1
 * @param column from 1
 * @param element which element and attribute, as in {@code a href}; {@code css url} in a style sheet
 */
record Place(HttpUri page, int line, int column, String element) {}
