package io.relevo.journeys;

import io.relevo.OnPostgres;

@OnPostgres
class RacesOnPostgresTest extends RacesTest {}
