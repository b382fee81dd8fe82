-- Browser sessions, so that they can be listed and ended from anywhere.

create table browser_session (
    id           bigint       not null primary key,
    version      integer      not null,
    secret_hash  varchar(64)  not null,
    person_id    bigint       not null,
    started_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    address      varchar(64)  not null,
    agent        varchar(300) not null,
    constraint uk_browser_session_hash unique (secret_hash),
    constraint fk_browser_session_person foreign key (person_id) references person (id)
);
create index ix_browser_session_person on browser_session (person_id, last_seen_at);
create index ix_browser_session_seen on browser_session (last_seen_at);
