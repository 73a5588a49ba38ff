package io.relevo.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets about returns.
 *
 * @param categories the shop's categories, in lower case with hyphens and without accents, to the catalogue's
 * @param warrantyMonths by the catalogue's category
 * @param usd what one unit of a currency is worth in US dollars
 * @param businessDays name of the business calendar by country; {@code default} for all others
 * @param warehouse where parcels go back to, or empty
 * @param reviewWithin working time a person has to review
 * @param remindAfter the customer is reminded to send the parcel
 * @param expireAfter the approval is over if nothing was sent
 * @param lateAfter a parcel on its way, or one that waits for inspection, is reported
 * @param refundLateAfter a refund nobody confirmed is reported
 * @param appealWithin how long the customer may disagree with a refusal
 */
@ConfigurationProperties("relevo.returns")
record ReturnSettings(
        Map<String, String> categories,
        Set<String> hygiene,
        Map<String, Integer> warrantyMonths,
        Map<String, BigDecimal> usd,
        Map<String, String> businessDays,
        String warehouse,
        Duration reviewWithin,
        Duration remindAfter,
        Duration expireAfter,
        Duration lateAfter,
        Duration refundLateAfter,
        Duration appealWithin) {}
