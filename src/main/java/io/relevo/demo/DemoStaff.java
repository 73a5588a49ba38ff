package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.relevo.flow.Accounts;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo; everybody's password is their user id. Whom somebody changed stays changed. */
@Component
@Profile("demo")
class DemoStaff {

    private final Staff staff;
    private final Accounts accounts;
    private final DemoFiles files;

    DemoStaff(Staff staff, Accounts accounts, DemoFiles files) {
        this.staff = staff;
        this.accounts = accounts;
        this.files = files;
    }

    void hire() {
        for (Agent agent : files.read("staff", new TypeReference<List<Agent>>() {})) {
            if (staff.find(agent.userId()).isEmpty()) {
                accounts.save(agent, agent.userId());
            }
        }
    }
}
