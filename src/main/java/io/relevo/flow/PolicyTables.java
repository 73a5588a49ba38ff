package io.relevo.flow;

import io.relevo.flow.PolicyTable.Row;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables a supervisor steers by, {@code deadline-targets} and {@code escalation-ladder}, read and changed without
 * the Modeler. The engine's latest version is the truth, whoever deployed it; a change is one more version.
 */
@Component
public class PolicyTables {

    public static final Set<String> KEYS = Set.of(PolicyRules.TARGETS, PolicyRules.LADDER);

    /** Stands before the user id in the source of a deployment from here; ours own is {@link ShippedModels#SOURCE}. */
    private static final String SOURCE = "relevo-page:";

    private static final Set<String> MAY_CHANGE = Set.of(Roles.SUPERVISOR, Roles.PROCESS_OWNER, Roles.ADMIN);

    private final DeployedTables deployed;
    private final DeployedModels models;
    private final PolicyRules rules;
    private final RepositoryService repository;

    PolicyTables(DeployedTables deployed, DeployedModels models, PolicyRules rules, RepositoryService repository) {
        this.deployed = deployed;
        this.models = models;
        this.rules = rules;
        this.repository = repository;
    }

    /**
     * A version, by whom and when.
     *
     * @param by user id, or null if it did not come from these pages
     * @param source of the deployment: {@code relevo} as shipped, else what the deploying program calls itself
     */
    public record Version(int number, String by, String source, Instant at) {}

    /** @throws Refused {@code policy.unknown} (key, the keys there are); also for a file without a table in it */
    public PolicyTable latest(String key) {
        DeployedTables.Version latest = version(key);
        return file(key, latest.dmn()).read(latest.number());
    }

    /** Newest first. */
    public List<Version> versions(String key, int limit) {
        return deployed.versions(key, limit).stream()
                .map(version -> new Version(version.number(), by(version.source()), version.source(), version.at()))
                .toList();
    }

    /** What is wrong with these rows if they were the latest table's; empty if they can be used. */
    public List<PolicyFault> faults(String key, List<Row> rows) {
        PolicyTable table = latest(key).with(rows);
        if (rows.isEmpty()) {
            return List.of(new PolicyFault(0, "", null, "rows", "", ""));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.inputs().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                return List.of(new PolicyFault(i + 1, "", row.id(), "cells", "", ""));
            }
        }
        return rules.faults(table);
    }

    /**
     * Deploys the latest table with other rows. Ids, layout and columns stay.
     *
     * @param version the one the rows were edited from
     * @return the new version; the same if nothing differs
     * @throws TooLate {@code policy.changed} (the version there is now) if somebody deployed meanwhile
     * @throws Refused {@code policy.not-for-you}; {@code policy.wrong} (the first fault's text) for rows with faults
     */
    @Transactional
    public int use(Caller caller, String key, int version, List<Row> rows) {
        if (caller.groups().stream().noneMatch(MAY_CHANGE::contains)) {
            throw new Refused("policy.not-for-you");
        }
        models.lock();
        DeployedTables.Version latest = version(key);
        if (latest.number() != version) {
            throw new TooLate("policy.changed", latest.number());
        }
        List<PolicyFault> faults = faults(key, rows);
        if (!faults.isEmpty()) {
            throw new Refused("policy.wrong", faults);
        }
        if (file(key, latest.dmn()).read(version).rows().equals(rows)) {
            return version;
        }
        repository
                .createDeployment()
                .name("Relevo (" + caller.userId() + ")")
                .source(SOURCE + caller.userId())
                .addInputStream(
                        key + ".dmn",
                        new ByteArrayInputStream(file(key, latest.dmn()).write(rows)))
                .deploy();
        return version(key).number();
    }

    /** The file the latest version would become. */
    byte[] candidate(String key, List<Row> rows) {
        return file(key, version(key).dmn()).write(rows);
    }

    private DeployedTables.Version version(String key) {
        if (!KEYS.contains(key)) {
            throw new Refused(
                    "policy.unknown",
                    key,
                    String.join(", ", KEYS.stream().sorted().toList()));
        }
        return deployed.latest(key).orElseThrow(() -> new IllegalStateException("no version of " + key));
    }

    private static TableXml file(String key, byte[] dmn) {
        return TableXml.of(key, dmn).orElseThrow(() -> new Refused("policy.no-table", key));
    }

    private static String by(String source) {
        return source != null && source.startsWith(SOURCE) ? source.substring(SOURCE.length()) : null;
    }
}
