-- How often people want to be told what, and what waits to be told together.

create table notification_choice (
    person_id bigint      not null,
    kind      varchar(20) not null,
    pace      varchar(20) not null,
    primary key (person_id, kind),
    constraint fk_notification_choice_person foreign key (person_id) references person (id)
);

create table digest_entry (
    id         bigint        not null primary key,
    version    integer       not null,
    person_id  bigint        not null,
    subject    varchar(300)  not null,
    body       varchar(4000) not null,
    created_at timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    constraint fk_digest_entry_person foreign key (person_id) references person (id)
);
create index ix_digest_entry_due on digest_entry (due_at, person_id);
create index ix_digest_entry_person on digest_entry (person_id, due_at);

alter table api_token add last_used_at timestamp with time zone;
