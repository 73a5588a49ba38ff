package io.relevo.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points rows nobody can get, or that say again what another says. */
class PointsChecks {

    private final Domains domains;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> hints = new ArrayList<>();

    PointsChecks(ReleaseBits release, Domains domains) {
        this.domains = domains;
        Map<Map<String, Condition>, String> known = new HashMap<>();
        for (PointsRow row : release.points().table().rows()) {
            row.conditions().forEach((column, condition) -> check(row, column, condition));
            checkDelivery(row);
            String same = known.putIfAbsent(row.conditions(), row.id());
            if (same != null) {
                faults.add(finding("checks.same-row", row, null, same));
            }
        }
    }

    List<Finding> faults() {
        return faults;
    }

    List<Finding> hints() {
        return hints;
    }

    private void check(PointsRow row, String column, Condition condition) {
        Domain domain = domains.of(column) == null ? Domain.count() : domains.of(column);
        List<Object> samples = domain.samples(condition.literals());
        long holding = samples.stream().filter(condition::holds).count();
        if (holding == 0) {
            faults.add(finding("checks.never-true", row, column));
        } else if (holding == samples.size()) {
            hints.add(finding("checks.always-true", row, column));
        }
    }

    /** What is on its way has no days since it came. */
    private void checkDelivery(PointsRow row) {
        row.conditions().forEach((column, condition) -> {
            Domain domain = domains.of(column);
            if (domain != null
                    && domain.flag() != null
                    && row.conditions().get(domain.flag()) instanceof Condition.Is flag
                    && !flag.wanted()) {
                hints.add(finding("checks.seldom-there", row, column, domain.flag()));
            }
        });
    }

    private static Finding finding(String code, PointsRow row, String column, String... details) {
        String cell = column == null ? null : row.conditions().get(column).cell();
        return new Finding(code, PointsImport.NAME, row.id(), null, column, cell, List.of(details));
    }
}
