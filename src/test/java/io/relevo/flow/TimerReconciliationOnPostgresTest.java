package io.relevo.flow;

import io.relevo.OnPostgres;

@OnPostgres
class TimerReconciliationOnPostgresTest extends TimerReconciliationTest {}
