-- What others own, as it was told last.
create table node (
  id         uuid   primary key,
  version    bigint not null,
  name       text   not null,
  site       text   not null,
  room       text   not null,
  status     text   not null check (status in ('enrolled', 'online', 'offline', 'draining', 'revoked')),
  capacity   int    not null,
  interfaces jsonb  not null
);

create table profile (
  id       uuid    primary key,
  version  bigint  not null,
  name     text    not null,
  archived boolean not null
);

create table upload_policy (
  id       uuid    primary key,
  version  bigint  not null,
  name     text    not null,
  archived boolean not null
);

create table schedule (
  id                  uuid        primary key,
  entity_version      bigint      not null,
  name                text        not null,
  recurrence          text        not null check (recurrence in ('once', 'daily', 'weekly')),
  on_date             date,
  days                text[]      not null,
  starts_on           date,
  ends_on             date,
  start_time          time        not null,
  duration_seconds    int         not null check (duration_seconds between 1 and 86400),
  zone                text        not null,
  start_early_seconds int         not null check (start_early_seconds >= 0),
  stop_late_seconds   int         not null check (stop_late_seconds >= 0),
  node_id             uuid        not null references node,
  interface_id        uuid,
  channels            int[],
  profile_id          uuid,
  name_template       text        not null,
  folder              text,
  tags                text[]      not null,
  upload_policy_ids   uuid[]      not null,
  skipped_dates       date[]      not null,
  archived            boolean     not null,
  terms_since         timestamptz not null,
  created_at          timestamptz not null,
  created_by          text        not null,
  changed_at          timestamptz not null,
  changed_by          text        not null,
  -- occurrences up to here have their rows
  planned_through     date        not null,
  check ((recurrence = 'once') = (on_date is not null)),
  check ((recurrence = 'weekly') = (cardinality(days) > 0)),
  check (ends_on >= starts_on)
);
create index schedule_to_plan on schedule (planned_through) where not archived;
create index schedule_node on schedule (node_id);

create table occurrence (
  id             uuid        primary key,
  schedule_id    uuid        not null references schedule,
  on_date        date        not null,
  n              int         not null,
  entity_version bigint      not null,
  revision       int         not null check (revision > 0),
  state          text        not null check (state in ('planned', 'due', 'cancelled')),
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at),
  node_id        uuid        not null references node,
  name           text        not null,
  run_now        boolean     not null,
  by             text        not null,
  detail         text,
  check (not run_now or state <> 'planned'),
  unique (schedule_id, on_date, n)
);
-- a day is planned once, whoever plans
create unique index occurrence_one_planned on occurrence (schedule_id, on_date) where state = 'planned';
create index occurrence_to_fire on occurrence (starts_at) where state = 'planned';
create index occurrence_of_schedule on occurrence (schedule_id, starts_at);
create index occurrence_time on occurrence (starts_at, id);
create index occurrence_node on occurrence (node_id, starts_at) where state <> 'cancelled';

-- What became of occurrences, as job-service tells.
create table occurrence_job (
  job_id        uuid   primary key,
  version       bigint not null,
  occurrence_id uuid   not null,
  recording_id  uuid   not null,
  revision      int    not null,
  track         int    not null,
  tracks        int    not null,
  state         text   not null,
  reason        text,
  detail        text
);
create index occurrence_job_of on occurrence_job (occurrence_id);
