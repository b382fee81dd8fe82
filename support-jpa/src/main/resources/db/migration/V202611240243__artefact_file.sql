-- What can be downloaded of a release, as a file of the desk instead of a link.

alter table release_artefact alter column url drop not null;
alter table release_artefact add column content_type varchar(200);
alter table release_artefact add column file_size bigint;
