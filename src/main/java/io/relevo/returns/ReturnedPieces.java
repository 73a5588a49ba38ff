package io.relevo.returns;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of an order can still come back. */
final class ReturnedPieces {

    private ReturnedPieces() {}

    static Map<Integer, Integer> left(Map<Integer, Integer> bought, List<ReturnRequest> returns) {
        var left = new TreeMap<>(bought);
        returns.stream()
                .filter(request -> request.state().counts())
                .flatMap(request -> request.lines().stream())
                .forEach(line -> left.computeIfPresent(line.line(), (key, pieces) -> pieces - line.quantity()));
        left.replaceAll((line, pieces) -> Math.max(0, pieces));
        return left;
    }
}
