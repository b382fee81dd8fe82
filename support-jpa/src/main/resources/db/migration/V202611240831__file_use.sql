-- Files that no row names are looked for by their digests; attachments have their index already.
create index ix_draft_file_sha256 on draft_file (sha256);
create index ix_document_file_sha256 on document_file (sha256);
create index ix_lesson_sha256 on lesson (sha256);
create index ix_release_artefact_sha256 on release_artefact (sha256);
create index ix_resource_sha256 on resource (sha256);
