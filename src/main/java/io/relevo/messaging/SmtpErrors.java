package io.relevo.messaging;

import io.relevo.messaging.Fate.Failure;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Reads the server's verdict out of a failed attempt (4yz may pass later, 5yz never will). */
class SmtpErrors {

    private static final int LONGEST_REASON = 300;

    private SmtpErrors() {}

    static Failure fateOf(Exception failure, boolean writtenInFull) {
        Optional<MessagingException> answer = answer(failure);
        if (answer.isPresent()) {
            Failure.Kind kind = replyCode(answer.get()) >= 500 ? Failure.Kind.FAILED : Failure.Kind.RETRY;
            return new Failure(kind, shortened(answer.get().getMessage()));
        }
        return new Failure(writtenInFull ? Failure.Kind.UNKNOWN : Failure.Kind.RETRY, reason(failure));
    }

    /** For failures the server said nothing about. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (next(root) != null) {
            root = next(root);
        }
        String words = root == failure ? root.toString() : failure.getMessage() + ": " + root.getMessage();
        return shortened(words);
    }

    /** The last answer that came with a reply code; a broken connection has none. */
    private static Optional<MessagingException> answer(Throwable failure) {
        MessagingException answer = null;
        for (Throwable each = failure; each != null; each = next(each)) {
            if (replyCode(each) > 0) {
                answer = (MessagingException) each;
            }
        }
        return Optional.ofNullable(answer);
    }

    private static int replyCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
    }
}
