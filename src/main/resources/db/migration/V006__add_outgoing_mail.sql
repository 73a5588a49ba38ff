create table messaging_outbound (
    id character varying(13) not null,
    mail_key character varying(200) not null,
    reference character varying(100),
    kind character varying(40) not null,
    mailbox_from character varying(320) not null,
    recipient character varying(320) not null,
    -- the recipient in lower case where the hourly limit applies, else null
    rationed_to character varying(320),
    subject character varying(998) not null,
    body text not null,
    message_id character varying(500) not null,
    in_reply_to character varying(998),
    reply_to character varying(320),
    -- the header's value; null for what a person wrote
    auto_submitted character varying(20),
    status character varying(10) not null,
    attempts integer not null,
    -- when a sender may take it: the retry's time, or the end of the lease while one has it; null once settled
    next_at timestamp(3) with time zone,
    claim_token character varying(13),
    last_error character varying(500),
    created_at timestamp(3) with time zone not null,
    sent_at timestamp(3) with time zone,
    constraint messaging_outbound_pk primary key (id),
    constraint messaging_outbound_once unique (mail_key),
    constraint messaging_outbound_status check (status in ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'UNKNOWN'))
);

create index messaging_outbound_due on messaging_outbound (next_at);
create index messaging_outbound_ration on messaging_outbound (rationed_to, created_at);
