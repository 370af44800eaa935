-- Events that were committed with the state they report and are not yet on Kafka. Rows are deleted once published.
create table outbox (
  id          bigint generated always as identity primary key,
  event_id    uuid        not null unique,
  topic       text        not null,
  key         text        not null,
  type        text        not null,
  subject     text        not null,
  time        timestamptz not null,
  data        text        not null,
  traceparent text
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

-- Events that this service has taken in.
create table inbox (
  event_id    uuid primary key,
  received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);

-- The first answer to a POST that names an Idempotency-Key. The key is kept as a digest only, and seals the answer.
create table idempotency_key (
  caller      text        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer,
  answer      text,
  created_at  timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
