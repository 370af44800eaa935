-- An occurrence that has no jobs, since something that they need is not there: it is kept as it was heard, until its window
-- ends. Its node or its profile at another version than the one that was looked at is the reason to plan it again.
alter table occurrence
  -- of what was told of it
  add column entity_version  bigint not null default 0,
  -- 0 = there was none
  add column node_version    bigint not null default 0,
  add column profile_version bigint not null default 0,
  add column waiting         jsonb,
  add column waiting_until   timestamptz,
  -- what it waits for, for a person
  add column missing         text,
  add check (num_nonnulls(waiting, waiting_until, missing) in (0, 3));
create index occurrence_waiting on occurrence (waiting_until) where waiting is not null;
