package io.relevo.flow;

import io.relevo.OnPostgres;

@OnPostgres
class ReturnRequestProcessOnPostgresTest extends ReturnRequestProcessTest {}
