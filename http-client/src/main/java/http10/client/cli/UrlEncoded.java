package http10.client.cli;

import http10.message.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Values of --data-urlencode: {@code text}, {@code =text}, {@code name=text}, {@code @file} or {@code name@file}. */
final class UrlEncoded {
    private UrlEncoded() {}

    static byte[] of(String value, Streams streams) throws Failure {
        int mark = value.indexOf('=');
        if (mark < 0) mark = value.indexOf('@');
        boolean file = mark >= 0 && value.charAt(mark) == '@';
        byte[] text = file
                ? ArgumentFile.octets("--data-urlencode", value.substring(mark), streams)
                : value.substring(mark + 1).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 16);
        if (mark > 0) {
            out.writeBytes(value.substring(0, mark).getBytes(StandardCharsets.UTF_8));
            out.write('=');
        }
        for (byte octet : text) encode(octet & 0xff, out);
        return out.toByteArray();
    }

    private static void encode(int octet, ByteArrayOutputStream out) {
        boolean plain = Octets.isAlpha(octet) || Octets.isDigit(octet) || "-._~".indexOf(octet) >= 0;
        if (plain) {
            out.write(octet);
        } else if (octet == ' ') {
            out.write('+');
        } else {
            out.write('%');
            out.write("0123456789ABCDEF".charAt(octet >> 4));
            out.write("0123456789ABCDEF".charAt(octet & 0xf));
        }
    }
}
