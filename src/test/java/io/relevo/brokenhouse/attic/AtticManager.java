package io.relevo.brokenhouse.attic;

import io.relevo.brokenhouse.cellar.Cellar;

/** Knows the cellar, which knows it. */
public class AtticManager {

    public void descend(Cellar cellar) throws InterruptedException {
        cellar.wander();
    }
}
