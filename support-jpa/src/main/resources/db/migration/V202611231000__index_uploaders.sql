-- H2 indexes every reference by itself; PostgreSQL does not.
create index ix_attachment_uploader on attachment (uploader_id);
