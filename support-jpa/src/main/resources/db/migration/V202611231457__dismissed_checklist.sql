-- Administrators who don't want to see the first steps any more.
alter table person add column checklist_dismissed boolean default false not null;
