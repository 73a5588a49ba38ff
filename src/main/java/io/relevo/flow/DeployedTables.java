package io.relevo.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a table in the engine, newest first. By SQL: one statement for version, deployment and file. */
@Component
class DeployedTables {

    record Version(int number, String source, Instant at, byte[] dmn) {}

    private final JdbcClient jdbc;

    DeployedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> latest(String key) {
        return versions(key, 1).stream().findFirst();
    }

    List<Version> versions(String key, int limit) {
        return jdbc.sql("select m.version_, d.source_, d.deploy_time_, b.bytes_ from act_re_decision_def m"
                        + " join act_re_deployment d on d.id_ = m.deployment_id_"
                        + " join act_ge_bytearray b on b.deployment_id_ = m.deployment_id_ and b.name_ = m.resource_name_"
                        + " where m.key_ = :key and m.tenant_id_ is null"
                        + " order by m.version_ desc fetch first :limit rows only")
                .param("key", key)
                .param("limit", limit)
                .query((row, number) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version_"),
                row.getString("source_"),
                row.getTimestamp("deploy_time_").toInstant(),
                row.getBytes("bytes_"));
    }
}
