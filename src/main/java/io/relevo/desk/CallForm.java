package io.relevo.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What an agent notes during a call.
 *
 * @param callBack null as well as false when nobody ticked it
 * @param callBackAt local time as the browser writes it, such as {@code 2026-05-01T16:30}
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

        Boolean callBack,
        String callBackAt) {

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
        return new CallForm("", "", "", "", "other", "es", "", false, "");
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

    boolean wantsCallBack() {
        return Boolean.TRUE.equals(callBack);
    }

    /** Null if nothing was typed. In the shop's zone. */
    LocalDateTime callBackTime() {
        return filled(callBackAt) == null ? null : LocalDateTime.parse(callBackAt.strip());
    }

    String callBackWritten() {
        return callBackTime().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }
}
