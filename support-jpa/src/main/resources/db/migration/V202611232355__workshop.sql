-- Workshops with their seats, and calendar entries in mails.

create table workshop (
    id           bigint       not null primary key,
    version      integer      not null,
    workshop_key varchar(40)  not null,
    title        varchar(200) not null,
    description  varchar(20000),
    place        varchar(300),
    link         varchar(500),
    starts_at    timestamp with time zone not null,
    ends_at      timestamp with time zone not null,
    seats        integer      not null,
    opens_at     timestamp with time zone,
    closes_at    timestamp with time zone,
    trainer_id   bigint       not null,
    status       varchar(20)  not null,
    reason       varchar(500),
    constraint uk_workshop_key unique (workshop_key),
    constraint fk_workshop_trainer foreign key (trainer_id) references person (id)
);
create index ix_workshop_trainer on workshop (trainer_id);
create index ix_workshop_end on workshop (ends_at, starts_at);

create table workshop_registration (
    id            bigint      not null primary key,
    version       integer     not null,
    workshop_id   bigint      not null,
    person_id     bigint      not null,
    state         varchar(20) not null,
    registered_at timestamp with time zone not null,
    calendar_sequence integer not null,
    attended      boolean,
    rating        integer,
    remark        varchar(2000),
    constraint uk_workshop_registration unique (workshop_id, person_id),
    constraint fk_workshop_registration_workshop foreign key (workshop_id) references workshop (id),
    constraint fk_workshop_registration_person foreign key (person_id) references person (id)
);
create index ix_workshop_registration_state on workshop_registration (workshop_id, state, registered_at);
create index ix_workshop_registration_person on workshop_registration (person_id);

alter table mail add column calendar_method varchar(10);
alter table mail add column calendar varchar(60000);
