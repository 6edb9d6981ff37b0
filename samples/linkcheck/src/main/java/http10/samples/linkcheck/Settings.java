package http10.samples.linkcheck;

import http10.message.BasicCredentials;
import http10.message.HttpUri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to check, and how.
 *
 * @param start where to begin, without fragment
 * @param credentials for the origin of the start, and for no other
 * @param depth how many pages deep links are followed, 0 or more
 * @param external whether links to other origins are checked
 * @param exclude URLs in which one of these is found are left out
 * @param include if there are any, URLs in which none of these is found are left out
 * @param parallel requests at once, 1 or more
 * @param perHost requests at once to one origin, 1 or more
 * @param timeout for one request, with its content
 * @param mostUrls how many URLs are checked, 1 or more
 * @param userAgent the value of User-Agent
 * @param robots whether robots.txt is asked for and followed
 */
record Settings(
        HttpUri start,
        Optional<BasicCredentials> credentials,
        int depth,
        boolean external,
        List<Pattern> exclude,
        List<Pattern> include,
        int parallel,
        int perHost,
        Duration timeout,
        int mostUrls,
        String userAgent,
        boolean robots) {
    /** How many octets of a page are read; no link behind them is seen. */
    static final int PAGE_OCTETS = 4 << 20;

    /** How many links of a page are read, and how many names that fragments may mean. */
    static final int PAGE_LINKS = 100_000;

    Settings {
        exclude = List.copyOf(exclude);
        include = List.copyOf(include);
    }

    /** Whether a URL belongs to the site, so that its pages are read. */
    boolean isOwn(HttpUri uri) {
        return uri.hasOriginOf(start);
    }

    /** Whether a URL is to be checked. */
    boolean isWanted(HttpUri uri) {
        if (!external && !isOwn(uri)) return false;
        String text = uri.toString();
        for (Pattern pattern : exclude) if (pattern.matcher(text).find()) return false;
        for (Pattern pattern : include) if (pattern.matcher(text).find()) return true;
        return include.isEmpty();
    }
}
