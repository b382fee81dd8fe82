-- Where a document was imported from; both are null for what was written here.

alter table document add column folder varchar(40);
alter table document add column path varchar(300);
alter table document add constraint uk_document_path unique (folder, path);
