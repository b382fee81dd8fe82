-- A ticket that could not be reopened any more points to the one that follows it.

alter table ticket add column follow_up_id bigint;
alter table ticket add constraint fk_ticket_follow_up foreign key (follow_up_id) references ticket (id);
create index ix_ticket_follow_up on ticket (follow_up_id);
