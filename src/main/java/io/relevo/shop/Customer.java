package io.relevo.shop;

import java.time.LocalDate;

/**
 * A customer of the shop.
 *
 * @param phone or null
 * @param country ISO 3166-1 alpha-2
 * @param since customer since, or null
 * @param segment such as {@code standard} or {@code vip}; never null
 */
public record Customer(
        String id, String email, String name, String phone, String country, LocalDate since, String segment) {}
