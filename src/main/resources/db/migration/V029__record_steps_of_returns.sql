-- What became of a return, in the order it happened: the states it reached, inspections, appeals.
create table returns_steps (
    id character varying(13) primary key,
    return_number bigint not null references returns_requests (number),
    step character varying(30) not null,
    -- the user who told it, or null if nobody of the house did
    told_by character varying(255),
    remark character varying(1000),
    at timestamp(3) with time zone not null
);

create index returns_steps_return on returns_steps (return_number, id);
