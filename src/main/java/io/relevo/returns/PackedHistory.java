package io.relevo.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A stretch of a history as bytes: ids, columns with their distinct values, words of the lists. */
final class PackedHistory {

    /** Bytes of another form are not read. What the points see of the lists is part of it. */
    static final String FORM = "2/" + PointsTemplate.VERSION;

    private static final int BUFFER = 1 << 16;

    private PackedHistory() {}

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] pack(History history) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(history.size());
            out.write(history.ids(), 0, history.size() * History.WIDTH);
            out.writeInt(history.columns().size());
            for (Map.Entry<History.Name, HistoryColumn> column :
                    history.columns().entrySet()) {
                out.writeByte(column.getKey().kind().ordinal());
                write(out, column.getKey().name());
                writePart(out, part -> write(part, column.getValue(), history.size()));
            }
            writePart(out, part -> write(part, history.lists(), history.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writePart(DataOutputStream out, Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var deflated = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER))) {
            part.write(deflated);
        } finally {
            deflater.end();
        }
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    /** Adds them to a history; its columns at once. */
    static void unpack(byte[] packed, History history) {
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int decisions = in.readInt();
            int first = history.grow(decisions);
            in.readFully(history.ids(), first * History.WIDTH, decisions * History.WIDTH);
            List<Runnable> parts = new ArrayList<>();
            for (int columns = in.readInt(); columns > 0; columns--) {
                var kind = History.Kind.values()[in.readByte()];
                HistoryColumn column = history.column(new History.Name(kind, text(in)));
                parts.add(part(in, part -> read(part, column, first, decisions)));
            }
            parts.add(part(in, part -> read(part, history.lists(), first, decisions)));
            parts.parallelStream().forEach(Runnable::run);
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    private interface Reading {
        void read(DataInputStream in) throws IOException;
    }

    private static Runnable part(DataInputStream in, Reading reading) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return () -> {
            try (var part = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
                reading.read(part);
            } catch (IOException broken) {
                throw broken(broken);
            }
        };
    }

    private static UncheckedIOException broken(IOException why) {
        return new UncheckedIOException("The packed history can't be read; empty returns_history", why);
    }

    private static void write(DataOutputStream out, HistoryColumn column, int decisions) throws IOException {
        List<Object> contents = column.contents();
        out.writeInt(contents.size());
        for (Object content : contents.subList(1, contents.size())) {
            writeContent(out, content);
        }
        int width = width(contents.size());
        ByteBuffer codes = ByteBuffer.allocate(decisions * width);
        for (int i = 0; i < decisions; i++) {
            switch (width) {
                case 1 -> codes.put((byte) column.code(i));
                case 2 -> codes.putChar((char) column.code(i));
                default -> codes.putInt(column.code(i));
            }
        }
        out.write(codes.array());
    }

    private static void read(DataInputStream in, HistoryColumn column, int first, int decisions) throws IOException {
        int[] codes = new int[in.readInt()];
        for (int i = 1; i < codes.length; i++) {
            codes[i] = column.codeOf(readContent(in));
        }
        int width = width(codes.length);
        ByteBuffer packed = ByteBuffer.wrap(in.readNBytes(decisions * width));
        for (int i = 0; i < decisions; i++) {
            int code =
                    switch (width) {
                        case 1 -> packed.get() & 0xff;
                        case 2 -> packed.getChar();
                        default -> packed.getInt();
                    };
            if (code != 0) {
                column.setCode(first + i, codes[code]);
            }
        }
    }

    private static int width(int codes) {
        return codes <= 1 << 8 ? 1 : codes <= 1 << 16 ? 2 : 4;
    }

    private static void write(DataOutputStream out, ListWords lists, int decisions) throws IOException {
        out.writeInt(lists.words().size());
        for (ListWords.Word word : lists.words()) {
            write(out, word.fact());
            write(out, word.text());
        }
        for (int plane = 0; plane < lists.planes(); plane++) {
            for (int i = 0; i < decisions; i++) {
                out.writeLong(lists.mask(plane, i));
            }
        }
    }

    private static void read(DataInputStream in, ListWords lists, int first, int decisions) throws IOException {
        List<ListWords.Word> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(new ListWords.Word(text(in), text(in)));
        }
        for (int plane = 0; plane << 6 < words.size(); plane++) {
            var masks = ByteBuffer.wrap(in.readNBytes(decisions * Long.BYTES)).asLongBuffer();
            for (int i = 0; i < decisions; i++) {
                for (long rest = masks.get(i); rest != 0; rest &= rest - 1) {
                    lists.set(first + i, words.get((plane << 6) + Long.numberOfTrailingZeros(rest)));
                }
            }
        }
    }

    private static void writeContent(DataOutputStream out, Object content) throws IOException {
        if (content instanceof String text) {
            out.writeByte('t');
            write(out, text);
        } else if (content instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (content instanceof BigDecimal number) {
            out.writeByte('n');
            write(out, number.toString());
        } else if (content instanceof Boolean flag) {
            out.writeByte('b');
            out.writeBoolean(flag);
        } else if (content instanceof LocalDate day) {
            out.writeByte('d');
            out.writeLong(day.toEpochDay());
        } else if (content instanceof Outcome outcome) {
            out.writeByte('o');
            write(out, outcome.name());
        } else {
            throw new IllegalStateException("No fact is a " + content.getClass());
        }
    }

    private static Object readContent(DataInputStream in) throws IOException {
        char type = (char) in.readByte();
        return switch (type) {
            case 't' -> text(in);
            case 'l' -> in.readLong();
            case 'n' -> new BigDecimal(text(in));
            case 'b' -> in.readBoolean();
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case 'o' -> Outcome.valueOf(text(in));
            default -> throw new IOException("There is no type " + type);
        };
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
