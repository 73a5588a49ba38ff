package io.relevo.messaging;

import io.relevo.messaging.Fate.Failure;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Reads the server's verdict out of a failed attempt (4yz may pass later, 5yz never will). */
class SmtpErrors {

    private static final int LONGEST_REASON = 300;

    private SmtpErrors() {}

    static Failure fateOf(Exception failure, boolean writtenInFull) {
        int code = replyCode(failure);
        String reason = reason(failure);
        if (code >= 500) {
            return new Failure(Failure.Kind.FAILED, reason);
        }
        if (code < 400 && writtenInFull) {
            return new Failure(Failure.Kind.UNKNOWN, reason);
        }
        return new Failure(Failure.Kind.RETRY, reason);
    }

    /** The innermost words, which are the server's own where it said any. */
    static String reason(Throwable failure) {
        String words = failure.toString();
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause instanceof MessagingException ? cause.getMessage() : cause.toString();
            }
        }
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static int replyCode(Throwable failure) {
        int code = -1;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }
}
