package io.relevo.returns;

import java.util.Arrays;

/** A long row of small numbers, 0 at first, in as few bytes as the largest of them needs. */
class Codes {

    private static final int FIRST = 1 << 10;

    private byte[] bytes = new byte[FIRST];
    private char[] chars;
    private int[] ints;

    int at(int index) {
        if (bytes != null) {
            return index < bytes.length ? bytes[index] & 0xff : 0;
        }
        if (chars != null) {
            return index < chars.length ? chars[index] : 0;
        }
        return index < ints.length ? ints[index] : 0;
    }

    void set(int index, int code) {
        widen(code);
        grow(index);
        if (bytes != null) {
            bytes[index] = (byte) code;
        } else if (chars != null) {
            chars[index] = (char) code;
        } else {
            ints[index] = code;
        }
    }

    private void widen(int code) {
        if (bytes != null && code > 0xff) {
            chars = new char[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                chars[i] = (char) (bytes[i] & 0xff);
            }
            bytes = null;
        }
        if (chars != null && code > Character.MAX_VALUE) {
            ints = new int[chars.length];
            for (int i = 0; i < chars.length; i++) {
                ints[i] = chars[i];
            }
            chars = null;
        }
    }

    private void grow(int index) {
        if (bytes != null && index >= bytes.length) {
            bytes = Arrays.copyOf(bytes, longer(index));
        } else if (chars != null && index >= chars.length) {
            chars = Arrays.copyOf(chars, longer(index));
        } else if (ints != null && index >= ints.length) {
            ints = Arrays.copyOf(ints, longer(index));
        }
    }

    private static int longer(int index) {
        return index + (index >> 1) + 1;
    }
}
