package io.relevo.shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as the shop's system sends it.
 *
 * @param address where it was delivered, or null; only a hash of it is kept
 */
record SyncedOrder(
        @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String id,

        @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String customer,

        @NotNull(message = "{shop.required}") Instant orderedAt,

        Instant deliveredAt,

        Instant promisedAt,

        @NotBlank(message = "{shop.required}") @Pattern(regexp = "|[A-Z]{3}", message = "{shop.currency}") String currency,

        @NotEmpty(message = "{shop.lines}") @Size(max = 500, message = "{shop.too-many}") List<@NotNull(message = "{shop.required}") @Valid SyncedLine> lines,

        @Size(max = 500, message = "{shop.too-long}") String address) {

    record SyncedLine(
            @NotNull(message = "{shop.required}") @Min(value = 1, message = "{shop.positive}") Integer line,

            @NotBlank(message = "{shop.required}") @Size(max = 64, message = "{shop.too-long}") String sku,

            @NotBlank(message = "{shop.required}") @Size(max = 300, message = "{shop.too-long}") String name,

            @NotBlank(message = "{shop.required}") @Size(max = 100, message = "{shop.too-long}") String category,

            @NotNull(message = "{shop.required}") @Min(value = 1, message = "{shop.positive}") Integer quantity,

            @NotNull(message = "{shop.required}") @DecimalMin(value = "0", message = "{shop.price}") @Digits(integer = 12, fraction = 2, message = "{shop.price}") BigDecimal price,

            Boolean finalSale) {

        Order.Line toLine() {
            return new Order.Line(line, sku, name, category, quantity, price, Boolean.TRUE.equals(finalSale));
        }
    }

    /** Named after the field it is reported at. */
    @AssertTrue(message = "{shop.line-twice}") boolean isEachLineOnce() {
        return lines == null
                || lines.stream()
                                .filter(line -> line != null && line.line() != null)
                                .map(SyncedLine::line)
                                .distinct()
                                .count()
                        == lines.stream()
                                .filter(line -> line != null && line.line() != null)
                                .count();
    }

    Order toOrder() {
        return new Order(
                id,
                customer,
                orderedAt,
                deliveredAt,
                promisedAt,
                currency,
                lines.stream().map(SyncedLine::toLine).toList(),
                List.of());
    }
}
