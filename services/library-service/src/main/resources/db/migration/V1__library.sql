-- Slim copies of what others own, fed by events; an older version never replaces a newer one.
create table node (
  id      uuid primary key,
  version bigint not null,
  name    text   not null,
  site    text   not null,
  status  text   not null check (status in ('enrolled', 'online', 'offline', 'draining', 'revoked'))
);

-- Public keys that grants are verified with. A retired one stays: a grant is good until its receipt.
create table grant_key (
  id         text primary key,
  version    bigint not null,
  public_key text   not null -- X.509, base64
);

create table recording (
  id                uuid primary key,
  version           bigint      not null,
  state             text        not null check (state in ('pending', 'recording', 'finalizing', 'cached', 'failed', 'cancelled')),
  cache_state       text        not null check (cache_state in ('none', 'growing', 'present', 'evicted')),
  health            text        not null check (health in ('unknown', 'healthy', 'warning', 'critical')),
  -- job of the primary take; before there is one, the newest job
  job_id            uuid        not null,
  name              text        not null,
  folder            text,
  tags              text[]      not null,
  node_id           uuid        not null,
  node_name         text        not null,
  site              text        not null,
  room              text,
  interface_name    text,
  profile_name      text,
  planned_seconds   integer,
  upload_policy_ids uuid[]      not null,
  created_at        timestamptz not null,
  created_by        text,
  started_at        timestamptz,
  duration_seconds  double precision,
  recovered         boolean     not null,
  failure_reason    text,
  detail            text,
  -- the primary take's rendition, once its bytes are verified and durable
  cache_file_id     uuid,
  take_count        integer     not null,
  check ((state = 'cached') = (cache_file_id is not null)),
  check ((cache_state = 'none') = (cache_file_id is null)),
  check ((cache_file_id is null) or (duration_seconds is not null and take_count > 0))
);
create index recording_created_at on recording (created_at desc, id desc);
create index recording_site on recording (site, created_at desc);
create index recording_node on recording (node_id, created_at desc);
create index recording_tags on recording using gin (tags);

-- What this service knows of the jobs of a recording. The newest job says how the recording stands until bytes are stored.
create table job (
  id             uuid primary key,
  recording_id   uuid        not null references recording,
  version        bigint      not null,
  state          text        not null check (state in
    ('queued', 'claimed', 'recording', 'finalizing', 'completed', 'failed', 'cancelled')),
  reason         text,
  detail         text,
  stop_requested boolean     not null,
  recovered      boolean     not null,
  started_at     timestamptz,
  created_at     timestamptz not null,
  heard_at       timestamptz not null
);
create index job_recording on job (recording_id, created_at desc);

-- One attempt to carry out a job. It exists as soon as its manifest is here; its renditions are its bytes.
create table take (
  id             uuid primary key,
  recording_id   uuid        not null references recording,
  job_id         uuid        not null,
  node_id        uuid        not null,
  token          bigint      not null check (token > 0),
  started_at     timestamptz not null,
  frames         bigint      not null check (frames > 0),
  sample_rate_hz integer     not null check (sample_rate_hz > 0),
  channels       integer     not null check (channels > 0),
  sample_format  text        not null check (sample_format in ('S16_LE', 'S24_3LE', 'S32_LE')),
  ended_by       text        not null,
  recovered      boolean     not null,
  manifest       jsonb       not null,
  manifest_at    timestamptz not null
);
create index take_recording on take (recording_id, token desc);

-- Time without samples on a take's time line.
create table take_gap (
  id          bigint generated always as identity primary key,
  take_id     uuid   not null references take on delete cascade,
  first_frame bigint not null check (first_frame >= 0),
  frames      bigint not null check (frames > 0),
  cause       text,
  unique (take_id, first_frame)
);

-- What the agent noticed about the quality of a take.
create table health_event (
  id              bigint generated always as identity primary key,
  take_id         uuid   not null references take on delete cascade,
  event_id        uuid   not null, -- made by the agent, so that a repeated report counts once
  kind            text   not null,
  severity        text   not null check (severity in ('info', 'warning', 'critical')),
  position_millis bigint not null,
  length_millis   bigint,
  detail          text,
  unique (take_id, event_id)
);

-- A verified, durable file of a take. Its bytes lie under their digest in the file store and are never replaced.
create table rendition (
  id             uuid primary key,
  take_id        uuid        not null references take,
  name           text        not null,
  codec          text        not null check (codec in ('wav', 'flac', 'mp3_vbr')),
  sample_rate_hz integer     not null,
  channels       integer     not null,
  frames         bigint      not null,
  size_bytes     bigint      not null check (size_bytes > 0),
  sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  title          text,
  artist         text,
  stored_at      timestamptz not null,
  unique (take_id, name)
);
alter table recording add foreign key (cache_file_id) references rendition;

create table waveform (
  rendition_id      uuid primary key references rendition,
  sample_rate_hz    integer not null,
  frames            bigint  not null,
  frames_per_bucket integer not null,
  channels          integer not null,
  peaks             bytea   not null -- see StoredWaveform
);

-- A delivery under way. Whoever is `writer` may move `offset_bytes`, nobody else; bytes below it are durable.
-- Each writer appends to a part file of its own, so that one that lost its right can spoil nothing: part i counts from
-- part_starts[i] to the start of the next part (the last one: to offset_bytes).
create table upload (
  take_id      uuid        not null references take on delete cascade,
  rendition    text        not null,
  sha256       text        not null,
  total_bytes  bigint      not null check (total_bytes > 0),
  offset_bytes bigint      not null check (offset_bytes between 0 and total_bytes),
  writer       uuid,
  part_files   text[]      not null,
  part_starts  bigint[]    not null,
  began_at     timestamptz not null,
  primary key (take_id, rendition),
  check (cardinality(part_files) = cardinality(part_starts))
);

-- The secret behind playback and download addresses: made once, shared by all instances.
create table link_key (
  id     integer primary key check (id = 1),
  secret bytea not null
);

create table audit_event (
  id           uuid primary key,
  at           timestamptz not null,
  actor_id     text,
  actor_name   text,
  action       text        not null,
  outcome      text        not null check (outcome in ('allowed', 'refused')),
  subject_kind text,
  subject_id   text,
  site         text,
  node_id      uuid,
  detail       text
);
create index audit_event_at on audit_event (at desc, id desc);
