-- A message that became a ticket of its own points to it.

alter table message add column split_into_id bigint;
alter table message add constraint fk_message_split_into foreign key (split_into_id) references ticket (id);
create index ix_message_split_into on message (split_into_id);
