package io.relevo.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Files so large that the server stopped reading. For every controller, because none has been chosen by then; the error
 * page would stay empty, as showing it reads the request again.
 */
@ControllerAdvice
class TooLargeUpload {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge() {
        return "portal/too-large";
    }
}
