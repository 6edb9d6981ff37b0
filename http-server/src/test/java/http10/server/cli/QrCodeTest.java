package http10.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QrCodeTest {
    private static final int SCALE = 8; // pixels a module

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.17:8000/", "https://[2001:db8:1234:5678:9abc:def0:1234:5678]:65535/"})
    void a_phone_reads_the_url_off_the_terminal(String url) throws Exception {
        assertEquals(url, read(QrCode.of(url).lines().toList()));
    }

    /** As a camera sees it: each character is a module wide and two high. */
    private static String read(List<String> lines) throws Exception {
        int width = lines.get(0).length() * SCALE;
        int height = lines.size() * 2 * SCALE;
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> isLight(lines, i % width / SCALE, i / width / SCALE) ? 0xffffff : 0);
        RGBLuminanceSource image = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(image)))
                .getText();
    }

    private static boolean isLight(List<String> lines, int x, int y) {
        char c = lines.get(y / 2).charAt(x);
        return c == '\u2588' || c == (y % 2 == 0 ? '\u2580' : '\u2584');
    }
}
