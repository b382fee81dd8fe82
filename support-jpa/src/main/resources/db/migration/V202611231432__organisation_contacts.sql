-- Contacts whom an administrator lets see all tickets of their organisation.
alter table person add column sees_organisation boolean default false not null;
