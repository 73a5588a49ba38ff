package io.relevo.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an agent notes during a call.
 *
 * @param callBackAt in the shop's zone; counts only with {@code callBack}
 */
record CallForm(
        @Size(max = 100, message = "{pages.wrong.long}") String name,

        @Pattern(regexp = "|[+0-9][-0-9 ().]{5,30}", message = "{pages.calls.wrong.phone}")
        String phone,

        @Email(message = "{pages.wrong.email}") @Size(max = 254, message = "{pages.wrong.long}") String email,

        @Pattern(regexp = "[A-Za-z0-9#_-]{0,40}", message = "{pages.calls.wrong.order}") String order,

        String reason,

        @Pattern(regexp = "es|en", message = "{pages.wrong.required}") String language,

        @NotBlank(message = "{pages.wrong.required}") @Size(max = 10_000, message = "{pages.wrong.long}") String text,

        boolean callBack,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime callBackAt) {

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

    static CallForm blank() {
        return new CallForm("", "", "", "", "other", "es", "", false, null);
    }

    boolean reachable() {
        return filled(phone) != null || filled(email) != null;
    }

    String address() {
        return filled(email) == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    String callBackWritten() {
        return callBackAt.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }
}
