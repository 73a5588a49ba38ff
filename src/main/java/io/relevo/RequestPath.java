package io.relevo;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.web.util.UriUtils;

/** The path of a request without the tricks that make one path look like another. */
final class RequestPath {

    private RequestPath() {}

    /** As the container understood it when it chose the servlet. */
    static String asMapped(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return plain(request.getServletPath() + (rest == null ? "" : rest));
    }

    /** As the client wrote it and a servlet may understand it: decoded, as often as it is encoded. */
    static String asWritten(HttpServletRequest request) {
        String path = request.getRequestURI();
        for (int times = 0; times < 3 && path.contains("%"); times++) {
            try {
                path = UriUtils.decode(path, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                break;
            }
        }
        return plain(path);
    }

    private static String plain(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.replace('\\', '/').split("/")) {
            String name = segment.replaceFirst(";.*", "");
            if (name.equals("..")) {
                segments.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                segments.addLast(name);
            }
        }
        return "/" + String.join("/", segments);
    }
}
