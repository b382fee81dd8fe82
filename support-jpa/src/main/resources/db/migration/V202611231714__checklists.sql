-- What is to be done for a ticket, step by step, and the steps that reply templates bring along.
create table checklist_item (
    id           bigint       not null primary key,
    version      integer      not null,
    ticket_id    bigint       not null,
    place        integer      not null,
    item_text    varchar(200) not null,
    for_customer boolean      not null,
    done_by      bigint,
    done_at      timestamp with time zone,
    constraint fk_checklist_item_ticket foreign key (ticket_id) references ticket (id),
    constraint fk_checklist_item_done_by foreign key (done_by) references person (id)
);
create index ix_checklist_item_ticket on checklist_item (ticket_id, place, id);
create index ix_checklist_item_done_by on checklist_item (done_by);

alter table macro add column steps varchar(6100);
