package io.relevo.portal;

import io.relevo.cases.IncomingMessage.NewAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** The files of a contact: at most five of at most five megabytes. */
class ContactFiles {

    static final int MOST = 5;
    static final long LARGEST = 5L * 1024 * 1024;
    private static final int LONGEST_NAME = 150;

    private ContactFiles() {}

    static void check(ContactForm contact, Errors errors) {
        List<MultipartFile> files = contact.chosenFiles();
        if (files.size() > MOST) {
            errors.rejectValue("files", "portal.wrong.files");
        }
        files.stream()
                .filter(file -> file.getSize() > LARGEST)
                .findFirst()
                .ifPresent(file -> errors.rejectValue(
                        "files", "portal.wrong.file-size", new Object[] {plainName(file.getOriginalFilename())}, null));
    }

    static List<NewAttachment> read(ContactForm contact) {
        return contact.chosenFiles().stream().map(ContactFiles::read).toList();
    }

    private static NewAttachment read(MultipartFile file) {
        try {
            String type = file.getContentType();
            return new NewAttachment(
                    plainName(file.getOriginalFilename()),
                    type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the path, without control and direction characters that disguise what a file is. */
    static String plainName(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
        return name.isBlank() ? "file" : name;
    }
}
