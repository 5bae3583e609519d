package vn.kehoach.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Whether two objects of two PDFs say the same, whatever numbers they carry and however they are packed: signing tools
 * may write a file anew.
 */
final class SameObjects {

    /** More than that of one stream nobody needs to read a document; beyond it two streams count as different. */
    private static final int MOST = 64_000_000;

    private static final int DEEPEST = 400;

    private static final Set<COSName> PACKING =
            Set.of(COSName.LENGTH, COSName.FILTER, COSName.DECODE_PARMS, COSName.getPDFName("DL"));

    /** Pairs that are being looked at or were found the same: pages and their parents point at each other. */
    private final Map<COSBase, Set<COSBase>> known = new IdentityHashMap<>();

    /** Takes two as the same wherever something points at them: pages and fields are compared by themselves. */
    void pair(COSDictionary before, COSDictionary after) {
        others(before).add(after);
    }

    boolean same(COSBase before, COSBase after) {
        return same(before, after, 0);
    }

    /** Compares what a dictionary holds but for some keys. */
    boolean same(COSDictionary before, COSDictionary after, Set<COSName> leftOut) {
        return same(before, after, leftOut, 0);
    }

    private boolean same(COSBase before, COSBase after, int depth) {
        COSBase a = direct(before);
        COSBase b = direct(after);
        if (a == b) {
            return true;
        }
        if (a == null || b == null || depth > DEEPEST) {
            return false;
        }
        if (a instanceof COSDictionary || a instanceof COSArray) {
            if (!others(a).add(b)) {
                return true;
            }
            if (a instanceof COSDictionary page && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
                return false;
            }
        }
        if (a instanceof COSStream left) {
            return b instanceof COSStream right && same(left, right, PACKING, depth) && sameContent(left, right);
        }
        if (a instanceof COSDictionary left) {
            return b instanceof COSDictionary right && !(b instanceof COSStream) && same(left, right, Set.of(), depth);
        }
        if (a instanceof COSArray left) {
            return b instanceof COSArray right && same(left, right, depth);
        }
        return sameValue(a, b);
    }

    private boolean same(COSDictionary before, COSDictionary after, Set<COSName> leftOut, int depth) {
        Set<COSName> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeAll(leftOut);
        return keys.stream().allMatch(key -> same(before.getItem(key), after.getItem(key), depth + 1));
    }

    private boolean same(COSArray before, COSArray after, int depth) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameValue(COSBase a, COSBase b) {
        if (a instanceof COSString left) {
            return b instanceof COSString right && Arrays.equals(left.getBytes(), right.getBytes());
        }
        if (a instanceof COSNumber left) {
            return b instanceof COSNumber right && Math.abs(left.floatValue() - right.floatValue()) < 0.001f;
        }
        if (a instanceof COSBoolean left) {
            return b instanceof COSBoolean right && left.getValue() == right.getValue();
        }
        return a.equals(b);
    }

    private static boolean sameContent(COSStream before, COSStream after) {
        if (same(raw(before), raw(after)) && filters(before).equals(filters(after))) {
            return true;
        }
        try (InputStream a = before.createInputStream();
                InputStream b = after.createInputStream()) {
            for (int read = 0; read <= MOST; ) {
                byte[] left = a.readNBytes(65_536);
                if (!Arrays.equals(left, b.readNBytes(65_536))) {
                    return false;
                }
                if (left.length == 0) {
                    return true;
                }
                read += left.length;
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean same(byte[] a, byte[] b) {
        return a != null && b != null && Arrays.equals(a, b);
    }

    private static byte[] raw(COSStream stream) {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readNBytes(MOST);
        } catch (IOException e) {
            return null;
        }
    }

    private static String filters(COSStream stream) {
        return String.valueOf(stream.getFilters());
    }

    private Set<COSBase> others(COSBase one) {
        return known.computeIfAbsent(one, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static COSBase direct(COSBase value) {
        COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
        return found instanceof COSNull ? null : found;
    }
}
