-- Answers to requests that carried an Idempotency-Key, for a day.

create table kept_answer (
    id          bigint      not null primary key,
    version     integer     not null,
    key_hash    varchar(64) not null,
    fingerprint varchar(64) not null,
    created_at  timestamp with time zone not null,
    answer      bytea,
    constraint uk_kept_answer_key unique (key_hash)
);
create index ix_kept_answer_created on kept_answer (created_at);
