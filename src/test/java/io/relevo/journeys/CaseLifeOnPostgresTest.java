package io.relevo.journeys;

import io.relevo.OnPostgres;

@OnPostgres
class CaseLifeOnPostgresTest extends CaseLifeTest {}
