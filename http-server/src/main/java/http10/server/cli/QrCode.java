package http10.server.cli;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A URL as a QR code of text, for a phone to read off a terminal: two rows of modules on each line. Light modules are the
 * drawn ones, as terminals are dark as a rule; readers take it either way round.
 */
final class QrCode {
    private static final int QUIET = 2; // modules around it; the standard's four would take two lines more

    private QrCode() {}

    static String of(String url) {
        ByteMatrix modules = modules(url);
        StringBuilder text = new StringBuilder();
        for (int y = -QUIET; y < modules.getHeight() + QUIET; y += 2) {
            for (int x = -QUIET; x < modules.getWidth() + QUIET; x++) {
                boolean upper = isLight(modules, x, y);
                boolean lower = isLight(modules, x, y + 1);
                text.append(upper ? lower ? '\u2588' : '\u2580' : lower ? '\u2584' : ' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static ByteMatrix modules(String url) {
        try {
            return Encoder.encode(url, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(url, e); // only if it were thousands of characters long
        }
    }

    private static boolean isLight(ByteMatrix modules, int x, int y) {
        boolean outside = x < 0 || y < 0 || x >= modules.getWidth() || y >= modules.getHeight();
        return outside || modules.get(x, y) == 0;
    }
}
