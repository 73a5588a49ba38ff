package io.relevo.journeys;

import io.relevo.OnPostgres;

@OnPostgres
class ReturnsApiOnPostgresTest extends ReturnsApiTest {}
