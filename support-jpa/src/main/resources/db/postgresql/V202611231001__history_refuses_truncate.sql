-- Emptying the table is no row's update or delete, and so needs a trigger of its own.
create trigger tr_history_entry_no_truncate
    before truncate on history_entry
    for each statement execute function refuse_history_change();
