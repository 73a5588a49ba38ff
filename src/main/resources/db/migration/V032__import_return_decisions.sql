-- Returns from before Relevo, as the tables judge them: decided_at is when they were asked for. The key keeps a second
-- import from doubling them; what was assumed is named, for nobody ever knew it.
alter table returns_decisions drop constraint returns_decisions_mode;
alter table returns_decisions add constraint returns_decisions_mode check (mode in ('LIVE', 'SHADOW', 'IMPORTED'));
alter table returns_decisions add column import_key character varying(60);
alter table returns_decisions add column assumed character varying;
alter table returns_decisions add constraint returns_decisions_import_key unique (import_key);
alter table returns_decisions add constraint returns_decisions_imported check (
    (mode = 'IMPORTED' and import_key is not null) or (mode <> 'IMPORTED' and import_key is null and assumed is null));
