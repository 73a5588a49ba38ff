package io.relevo.flow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest version of each model in the engine. By SQL, because the engine has no query for forms. */
@Component
class DeployedModels {

    record Deployed(int version, String source, byte[] content) {}

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node at a time prepares the engine; the lock is the engine's own for deployments and ends with the transaction. */
    void lock() {
        jdbc.sql("select rev_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(Integer.class)
                .single();
    }

    Optional<Deployed> latest(ShippedModel model) {
        return jdbc.sql("select m.version_, d.source_, b.bytes_ from " + model.table() + " m"
                        + " join act_re_deployment d on d.id_ = m.deployment_id_"
                        + " join act_ge_bytearray b on b.deployment_id_ = m.deployment_id_ and b.name_ = m.resource_name_"
                        + " where m.key_ = :key and m.tenant_id_ is null"
                        + " order by m.version_ desc fetch first 1 row only")
                .param("key", model.key())
                .query((row, number) ->
                        new Deployed(row.getInt("version_"), row.getString("source_"), row.getBytes("bytes_")))
                .optional();
    }
}
