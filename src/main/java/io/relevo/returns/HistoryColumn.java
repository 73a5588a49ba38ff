package io.relevo.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One fact of all decisions: each distinct value once, and a code for each decision. Code 0 is a fact not there. */
class HistoryColumn {

    private final Codes codes = new Codes();
    private final List<Object> contents = new ArrayList<>();
    private Map<Object, Integer> known = new HashMap<>();

    HistoryColumn() {
        contents.add(null);
    }

    void set(int index, Object content) {
        if (content != null) {
            setCode(index, codeOf(content));
        }
    }

    /** The content's code, a new one for one that was not met yet. */
    int codeOf(Object content) {
        Integer code = known.get(content);
        if (code == null) {
            code = contents.size();
            contents.add(content);
            known.put(content, code);
        }
        return code;
    }

    void setCode(int index, int code) {
        codes.set(index, code);
    }

    /** No content is added any more. */
    void filled() {
        known = Map.of();
    }

    int code(int index) {
        return codes.at(index);
    }

    Object at(int index) {
        return contents.get(codes.at(index));
    }

    /** By code. */
    List<Object> contents() {
        return contents;
    }
}
