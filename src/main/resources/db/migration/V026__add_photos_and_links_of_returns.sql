create table returns_photos (
    id character varying(13) primary key,
    name character varying(255) not null,
    media_type character varying(40) not null,
    content relevo_bytes not null,
    added_at timestamp(3) with time zone not null
);

-- the customer's private link to a return
create table returns_links (
    return_number bigint primary key references returns_requests (number),
    token character varying(64) not null unique
);
