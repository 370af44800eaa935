-- Occurrences for which job-service has no jobs, as it told last. A job of the same revision leaves it behind.
create table occurrence_jobless (
  occurrence_id uuid   primary key,
  version       bigint not null,
  revision      int    not null,
  -- null = it waits, and may still be recorded
  reason        text,
  detail        text   not null
);
