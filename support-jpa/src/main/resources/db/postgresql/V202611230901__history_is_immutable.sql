-- History is only ever added to; the database itself refuses the rest.
create function refuse_history_change() returns trigger language plpgsql as
$$
begin
    raise exception 'history entries are immutable';
end
$$;
create trigger tr_history_entry_immutable
    before update or delete on history_entry
    for each row execute function refuse_history_change();
