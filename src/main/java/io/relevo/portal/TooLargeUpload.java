package io.relevo.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Files so large that the server stopped reading. For every controller, because none has been chosen by then; the error
 * page would stay empty, as showing it reads the request again.
 */
@ControllerAdvice
class TooLargeUpload {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(HttpServletRequest request, Model model) {
        // Only the address was read; a filter may have stumbled first, and this is the way to the error page.
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (String.valueOf(asked == null ? request.getRequestURI() : asked).endsWith(ReturnFormPage.PATH)) {
            model.addAttribute("order", orderIn(request.getQueryString()));
        }
        return "portal/too-large";
    }

    private static String orderIn(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .filter(field -> field.getKey().equals("number") && field.getValue() != null)
                .map(field -> UriUtils.decode(field.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }
}
