-- A change names what it is a change of, such as the life cycle of a version.
alter table history_entry alter column field_name set data type varchar(200);
