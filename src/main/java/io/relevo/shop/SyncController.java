package io.relevo.shop;

import jakarta.validation.Valid;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the shop's own system tells us what it knows: 201 for something new, 200 for a change. */
@RestController
@RequestMapping("/api")
class SyncController {

    private final Shop shop;

    SyncController(Shop shop) {
        this.shop = shop;
    }

    @PostMapping("/customers")
    ResponseEntity<Saved> customer(@Valid @RequestBody SyncedCustomer synced) {
        return saved(synced.id(), () -> shop.save(synced.toCustomer(), synced.address(), synced.disputes()));
    }

    @PostMapping("/orders")
    ResponseEntity<Saved> order(@Valid @RequestBody SyncedOrder synced) {
        return saved(synced.id(), () -> shop.save(synced.toOrder(), synced.address()));
    }

    @PostMapping("/shipments")
    ResponseEntity<Saved> shipment(@Valid @RequestBody SyncedShipment synced) {
        return saved(synced.id(), () -> shop.save(synced.order(), synced.toShipment()));
    }

    private static ResponseEntity<Saved> saved(String id, BooleanSupplier save) {
        boolean created;
        try {
            created = save.getAsBoolean();
        } catch (DataIntegrityViolationException lostRace) {
            // Two first sightings at once: the loser's transaction is over, and now the row is there to update.
            created = save.getAsBoolean();
        }
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Saved(id));
    }

    record Saved(String id) {}
}
