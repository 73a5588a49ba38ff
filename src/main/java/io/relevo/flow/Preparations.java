package io.relevo.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Groups, rights, lists, models and the first administrator, in one transaction and before the doors open. As the health
 * indicator {@code models} it is up from then on.
 */
@Component("modelsHealthIndicator")
class Preparations implements SmartInitializingSingleton, HealthIndicator {

    private final TransactionTemplate transactions;
    private final DeployedModels deployed;
    private final Visibility visibility;
    private final ShippedModels models;
    private final Releases releases;
    private final FirstAdministrator administrator;
    private volatile List<ShippedModel> shipped;

    Preparations(
            TransactionTemplate transactions,
            DeployedModels deployed,
            Visibility visibility,
            ShippedModels models,
            Releases releases,
            FirstAdministrator administrator) {
        this.transactions = transactions;
        this.deployed = deployed;
        this.visibility = visibility;
        this.models = models;
        this.releases = releases;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ShippedModel> found = read();
        transactions.executeWithoutResult(status -> {
            deployed.lock();
            visibility.grant();
            models.deploy(found);
            releases.prepare();
            administrator.ensure();
        });
        shipped = found;
    }

    @Override
    public Health health() {
        return shipped == null
                ? Health.down().build()
                : Health.up().withDetail("shipped", shipped.size()).build();
    }

    private List<ShippedModel> read() {
        try {
            return models.all();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
