-- Why what a cancelled upload left unfinished is still at its destination; null = it is not known to be.
alter table upload_item add column uncleared text,
  add constraint upload_item_uncleared check (uncleared is null or state = 'cancelled');

-- A cancelled upload is due until a worker has cleared away what it left unfinished, or has given that up.
alter table upload_item drop constraint upload_item_check2,
  add constraint upload_item_due check (state = 'cancelled'
    or (due_at is null) = (state in ('verified', 'exhausted')));

-- Unfinished copies that other uploads go on with are not cleared away.
create index upload_item_session on upload_item (session) where session is not null;
