package vn.kehoach.organization.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A CSV file's bytes as text. Programs here write UTF-8 with or without a byte order mark, UTF-16, or Windows-1258, whose
 * tones are marks of their own after the letter. Bytes that fit none of them, such as those of TCVN3 or VNI, are not
 * guessed at.
 *
 * @param text in NFC, or null where the bytes are of no encoding that is known here
 * @param charset name for people
 * @param certain false where the encoding only fits, and a person should look at the letters
 */
record CsvText(String text, String charset, boolean certain) {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /** Besides plain ASCII: letters of Vietnamese, its five tones right after a vowel, and the signs of office texts. */
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "(?:[\\t\\r\\n\\x20-\\x7E]|[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư]|[\u00A0«»°§±×½¼¾·•–—‘’“”…₫€]"
                    + "|(?<=[AEIOUYaeiouyÂÊÔâêôĂăƠơƯư])[\u0300\u0301\u0303\u0309\u0323])*+");

    static CsvText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        int[] zeros = zeros(bytes);
        if (zeros[0] + zeros[1] > bytes.length / 8) {
            return strict(
                    bytes, 0, zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, "UTF-16");
        }
        CsvText utf = strict(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
        if (utf.text() != null) {
            return utf;
        }
        CsvText old = strict(bytes, 0, VIETNAMESE, "Windows-1258");
        return old.text() != null && plausible(new String(bytes, VIETNAMESE))
                ? new CsvText(old.text(), old.charset(), false)
                : new CsvText(null, "", false);
    }

    /** Line by line, so that the pattern never runs deep. */
    private static boolean plausible(String text) {
        return text.lines().allMatch(line -> PLAUSIBLE.matcher(line).matches());
    }

    private static CsvText strict(byte[] bytes, int from, Charset charset, String name) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new CsvText(Normalizer.normalize(text, Normalizer.Form.NFC), name, true);
        } catch (CharacterCodingException e) {
            return new CsvText(null, name, false);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zero bytes at even and at odd places: in UTF-16 blanks, digits and separators have them on one side. */
    private static int[] zeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
