-- What customers thought of the help, once for each time a ticket ended.

create table satisfaction (
    id          bigint        not null,
    version     integer       not null,
    ticket_id   bigint        not null,
    ending      integer       not null,
    rating      varchar(10)   not null,
    remark      varchar(2000),
    person_id   bigint        not null,
    answered_at timestamp(6) with time zone not null,
    constraint pk_satisfaction primary key (id),
    constraint uk_satisfaction_ending unique (ticket_id, ending),
    constraint fk_satisfaction_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_satisfaction_person foreign key (person_id) references person (id)
);
create index ix_satisfaction_person on satisfaction (person_id);

alter table ticket add column endings integer default 0 not null;
alter table ticket add column rating varchar(10);
update ticket set endings = 1 where status in ('RESOLVED', 'CLOSED');
