package io.relevo.journeys;

import io.relevo.OnPostgres;

@OnPostgres
class ReturnRacesOnPostgresTest extends ReturnRacesTest {}
