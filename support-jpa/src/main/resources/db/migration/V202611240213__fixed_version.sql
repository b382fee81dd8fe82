-- On which version something was reported that a release puts right, to be found by it.

alter table release_fix add column product_version_id bigint;
alter table release_fix add constraint fk_release_fix_version foreign key (product_version_id) references product_version (id);
update release_fix set product_version_id = (select t.product_version_id from ticket t where t.id = release_fix.ticket_id);
create index ix_release_fix_version on release_fix (product_version_id, release_id);
