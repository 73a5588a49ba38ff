package io.relevo.portal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.multipart.MultipartFile;

/**
 * What anybody may send us. Nothing in it is trusted.
 *
 * @param website nobody sees this field; who fills it is a machine
 */
record ContactForm(
        @Size(max = 100, message = "{portal.wrong.long}") String name,

        @NotBlank(message = "{portal.wrong.email}") @Email(message = "{portal.wrong.email}") @Size(max = 254, message = "{portal.wrong.long}") String email,

        @Pattern(regexp = "\\s*[A-Za-z0-9#_-]{0,40}\\s*", message = "{portal.wrong.order}") String order,

        String reason,

        @NotBlank(message = "{portal.wrong.text}") @Size(max = 10_000, message = "{portal.wrong.long}") String text,

        @Pattern(regexp = "", message = "{portal.wrong.website}") String website,

        List<MultipartFile> files) {

    /** The contact reasons offered, as triage knows them. */
    static final List<String> REASONS = List.of(
            "where-is-my-order",
            "return",
            "double-charge",
            "lost-parcel",
            "product-quality",
            "store-complaint",
            "account-access",
            "other");

    static ContactForm blank() {
        return new ContactForm("", "", "", "", "", "", List.of());
    }

    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    String orderNumber() {
        return order == null || order.isBlank() ? null : order.strip();
    }

    /** A browser sends one empty file when none was chosen. */
    public List<MultipartFile> chosenFiles() {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
    }
}
