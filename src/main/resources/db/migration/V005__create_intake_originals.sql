-- What came in, byte for byte, before anybody looked at it. A row is its own dedupe key: NEW until the transaction that
-- put it into a case, and due_at says when a row that is still NEW may be tried (again); it is null once settled.
create table intake_originals (
    id            character varying(13)       not null primary key,
    door          character varying(4)        not null,
    source        character varying(320)      not null,
    transport_key character varying(200)      not null,
    content_key   character varying(64)       not null,
    received_at   timestamp(3) with time zone not null,
    status        character varying(11)       not null,
    attempts      integer                     not null,
    due_at        timestamp(3) with time zone,
    case_number   bigint,
    entry_id      character varying(13),
    failure       character varying(1000),
    whole         boolean                     not null,
    raw           relevo_bytes                 not null,
    constraint intake_originals_transport unique (source, transport_key),
    constraint intake_originals_content unique (content_key)
);

create index intake_originals_due on intake_originals (due_at);
