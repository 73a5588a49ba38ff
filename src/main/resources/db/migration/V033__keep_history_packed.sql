-- Recorded decisions as a backtest reads them, packed by the ten thousands: reading a million as they are recorded takes
-- minutes. Only what returns_decisions holds, and made from it again whenever this table is emptied; whoever deletes or
-- changes what was decided empties it.
create table returns_history (
    form character varying(20) not null,
    piece integer not null,
    decisions integer not null,
    last_id character varying(13) not null,
    content relevo_bytes not null,
    constraint returns_history_pk primary key (form, piece)
);
