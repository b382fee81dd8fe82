-- The document with the notes of a release, which is written when the release is published.

alter table document add column release_id bigint;
alter table document add constraint uk_document_release unique (release_id);
alter table document add constraint fk_document_release foreign key (release_id) references product_release (id);
