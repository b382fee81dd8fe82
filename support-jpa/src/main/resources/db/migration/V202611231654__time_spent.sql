-- How long people of the desk worked on tickets, and what they are working on now.
create table time_entry (
    id         bigint  not null primary key,
    version    integer not null,
    ticket_id  bigint  not null,
    person_id  bigint  not null,
    minutes    integer not null,
    activity   varchar(20),
    remark     varchar(500),
    worked_on  date    not null,
    created_at timestamp with time zone not null,
    constraint ck_time_entry_minutes check (minutes between 1 and 1440),
    constraint fk_time_entry_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_time_entry_person foreign key (person_id) references person (id)
);
create index ix_time_entry_ticket on time_entry (ticket_id, worked_on, id);
create index ix_time_entry_person on time_entry (person_id, worked_on);

create table work_timer (
    id         bigint  not null primary key,
    version    integer not null,
    person_id  bigint  not null,
    ticket_id  bigint  not null,
    started_at timestamp with time zone not null,
    constraint uk_work_timer_person unique (person_id),
    constraint fk_work_timer_person foreign key (person_id) references person (id),
    constraint fk_work_timer_ticket foreign key (ticket_id) references ticket (id)
);
create index ix_work_timer_ticket on work_timer (ticket_id);
