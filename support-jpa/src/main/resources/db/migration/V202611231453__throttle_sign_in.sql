-- Counts failed sign-ins by account, address and known browser, and makes the next ones wait.

create table sign_in_throttle (
    id            bigint      not null primary key,
    version       integer     not null,
    kind          varchar(20) not null,
    subject       varchar(64) not null,
    person_id     bigint,
    failures      integer     not null,
    counted_at    timestamp with time zone not null,
    blocked_until timestamp with time zone,
    constraint uk_sign_in_throttle_subject unique (kind, subject),
    constraint fk_sign_in_throttle_person foreign key (person_id) references person (id)
);
create index ix_sign_in_throttle_person on sign_in_throttle (person_id);
create index ix_sign_in_throttle_blocked on sign_in_throttle (blocked_until);
create index ix_sign_in_throttle_counted on sign_in_throttle (counted_at);

create table known_browser (
    id         bigint      not null primary key,
    version    integer     not null,
    token_hash varchar(64) not null,
    person_id  bigint      not null,
    expires_at timestamp with time zone not null,
    constraint uk_known_browser_hash unique (token_hash),
    constraint fk_known_browser_person foreign key (person_id) references person (id)
);
create index ix_known_browser_person on known_browser (person_id);
create index ix_known_browser_expires on known_browser (expires_at);
