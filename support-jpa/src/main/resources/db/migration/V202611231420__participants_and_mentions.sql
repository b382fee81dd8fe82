-- Who follows a ticket beside reporter and assignee, and whom messages call by name.
create table ticket_participant (
    id        bigint      not null primary key,
    version   integer     not null,
    ticket_id bigint      not null,
    person_id bigint      not null,
    part      varchar(10) not null,
    constraint uk_ticket_participant unique (ticket_id, person_id, part),
    constraint fk_ticket_participant_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_ticket_participant_person foreign key (person_id) references person (id)
);
create index ix_ticket_participant_person on ticket_participant (person_id, part);

create table mention (
    id         bigint       not null primary key,
    version    integer      not null,
    message_id bigint       not null,
    person_id  bigint       not null,
    name       varchar(121) not null,
    constraint uk_mention unique (message_id, person_id),
    constraint fk_mention_message foreign key (message_id) references message (id),
    constraint fk_mention_person foreign key (person_id) references person (id)
);
create index ix_mention_person on mention (person_id);
