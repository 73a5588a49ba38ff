package io.relevo.intake;

/** Plain text, with the soft line breaks of {@code format=flowed} (RFC 3676) taken out. */
final class FlowedText {

    private FlowedText() {}

    static String of(Part part) {
        boolean flowed = PartHeaders.parameter(part.headers(), "format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean delSp = PartHeaders.parameter(part.headers(), "delsp")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        return flowed ? unflow(part.text(), delSp) : part.text();
    }

    static String unflow(String text, boolean delSp) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = quoteDepth(line);
            String content = unstuff(line.substring(depth));
            if (openDepth == depth && !content.equals("-- ")) {
                out.append(content);
            } else {
                if (out.length() > 0 || openDepth == -2) {
                    out.append('\n');
                }
                out.append(">".repeat(depth)).append(depth > 0 ? " " : "").append(content);
            }
            boolean soft = content.endsWith(" ") && !content.equals("-- ");
            if (soft && delSp) {
                out.setLength(out.length() - 1);
            }
            openDepth = soft ? depth : -2;
        }
        return out.toString();
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuff(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
