package io.relevo.shop;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A customer as the shop's system sends it.
 *
 * @param disputes charges disputed so far, or null if the shop doesn't say
 * @param address where they live, or null; only a hash of it is kept
 */
record SyncedCustomer(
        @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String id,

        @NotBlank(message = "{shop.required}") @Email(message = "{shop.email}") @Size(max = 254, message = "{shop.too-long}") String email,

        @NotBlank(message = "{shop.required}") @Size(max = 200, message = "{shop.too-long}") String name,

        @Size(max = 40, message = "{shop.too-long}") String phone,

        @NotBlank(message = "{shop.required}") @Pattern(regexp = "|[A-Z]{2}", message = "{shop.country}") String country,

        LocalDate since,

        @Size(max = 40, message = "{shop.too-long}") String segment,

        @Min(value = 0, message = "{shop.count}") Integer disputes,

        @Size(max = 500, message = "{shop.too-long}") String address) {

    Customer toCustomer() {
        return new Customer(
                id, email, name, phone, country, since, segment == null || segment.isBlank() ? "standard" : segment);
    }
}
