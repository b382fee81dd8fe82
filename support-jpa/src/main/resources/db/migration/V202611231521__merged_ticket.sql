-- A merged ticket points to the one that goes on.

alter table ticket add column merged_into_id bigint;
alter table ticket add column absorbed boolean default false not null;
alter table ticket add constraint fk_ticket_merged_into foreign key (merged_into_id) references ticket (id);
create index ix_ticket_merged_into on ticket (merged_into_id);
