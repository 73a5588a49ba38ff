package io.relevo.shop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A shipment as the shop's system sends it; {@code at} is when it got this status. */
record SyncedShipment(
        @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String id,

        @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String order,

        @NotBlank(message = "{shop.required}") @Size(max = 100, message = "{shop.too-long}") String carrier,

        @NotBlank(message = "{shop.required}") @Size(max = 100, message = "{shop.too-long}") String tracking,

        @NotBlank(message = "{shop.required}") @Size(max = 40, message = "{shop.too-long}") String status,

        @NotNull(message = "{shop.required}") Instant at) {

    Order.Shipment toShipment() {
        return new Order.Shipment(id, carrier, tracking, status, at);
    }
}
