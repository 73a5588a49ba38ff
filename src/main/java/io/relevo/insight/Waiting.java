package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import java.time.Duration;

/**
 * Open cases that are with one owner now.
 *
 * @param medianSince how long the middle one has been with this owner
 * @param oldest the case that has been with this owner longest
 * @param oldestAge its age since it was opened
 */
record Waiting(
        String owner, int cases, Duration medianSince, CaseNumber oldest, Duration oldestSince, Duration oldestAge) {}
