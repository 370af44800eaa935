-- Published events stay for a while, so that a console that lost its connection can catch up.
alter table outbox
  -- commit order follows from it: what a transaction in flight has added is not shown before every older one has ended
  add column tx xid8 not null default pg_current_xact_id(),
  add column sent_at timestamptz;
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
create index outbox_commit_order on outbox (tx, id);
