-- Of which review of a document its writers were reminded.

alter table document add column reminded_on date;
