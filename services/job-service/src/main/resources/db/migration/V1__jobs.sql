-- Nodes and what they can capture from.
create table node (
  id                   uuid        primary key,
  entity_version       bigint      not null,
  status               text        not null check (status in ('enrolled', 'online', 'offline', 'draining', 'revoked')),
  name                 text        not null,
  site                 text        not null,
  room                 text        not null,
  capacity             int         not null check (capacity between 1 and 128),
  created_at           timestamptz not null,
  -- SHA-256 of the one-time token; it stays after its use, so that a lost answer can be asked for again
  enrolment_token_hash text        unique,
  enrolment_expires_at timestamptz,
  credential_hash      text,
  enrolled_at          timestamptz,
  agent_version        text,
  last_heartbeat_at    timestamptz,
  heartbeat_due_at     timestamptz,
  clock_offset_millis  bigint,
  spool_free_bytes     bigint,
  undelivered_takes    int,
  -- number of the newest claim call: an older one that still waits may hand out nothing
  claim_call           bigint      not null default 0,
  check ((enrolled_at is null) = (credential_hash is null)),
  check (status not in ('online', 'offline') or enrolled_at is not null),
  check (status <> 'online' or heartbeat_due_at is not null)
);
create index node_online on node (heartbeat_due_at) where status = 'online';

create table node_interface (
  id              uuid    primary key,
  node_id         uuid    not null references node,
  system_ref      text    not null,
  position        int     not null,
  name            text    not null,
  backend         text    not null check (backend in ('alsa', 'pulseaudio', 'pipewire', 'jack', 'file')),
  device          text    not null,
  channels        int     not null check (channels between 1 and 256),
  sample_rates_hz int[]   not null check (cardinality(sample_rates_hz) > 0),
  sample_format   text    not null check (sample_format in ('S16_LE', 'S24_3LE', 'S32_LE')),
  preferred       boolean not null,
  available       boolean not null,
  unique (node_id, system_ref)
);

-- How to render.
create table profile (
  id                    uuid    primary key,
  entity_version        bigint  not null,
  published_version     bigint  not null default 0,
  name                  text    not null,
  codec                 text    not null check (codec in ('wav', 'flac', 'mp3_vbr')),
  vbr_quality           float8  check (vbr_quality between 0 and 9),
  channel_mode          text    not null check (channel_mode in ('as_captured', 'mono', 'stereo')),
  maximum_track_seconds int     check (maximum_track_seconds > 0),
  is_default            boolean not null,
  archived              boolean not null default false,
  check ((codec = 'mp3_vbr') = (vbr_quality is not null)),
  check (not (is_default and archived))
);
create unique index profile_default on profile (is_default) where is_default;

insert into profile (id, entity_version, name, codec, vbr_quality, channel_mode, is_default) values
  ('00000000-0000-7000-8000-000000000001', 1, 'Voice (MP3 VBR)', 'mp3_vbr', 6, 'as_captured', true),
  ('00000000-0000-7000-8000-000000000002', 1, 'FLAC', 'flac', null, 'as_captured', false),
  ('00000000-0000-7000-8000-000000000003', 1, 'WAV', 'wav', null, 'as_captured', false);

-- Key pairs (Ed25519) that sign grants and node tokens. A retired one signs nothing more; its public half stays good.
create table signing_key (
  key_id      text        primary key,
  setting_id  uuid        not null unique,
  private_key bytea       not null,
  public_key  bytea       not null,
  created_at  timestamptz not null,
  retired_at  timestamptz
);
create unique index signing_key_active on signing_key ((true)) where retired_at is null;

-- The newest fencing token of each recording: it grows with every claim, of whichever job.
create table recording_fence (
  recording_id uuid   primary key,
  token        bigint not null check (token >= 0)
);

create table job (
  id                uuid        primary key,
  recording_id      uuid        not null references recording_fence,
  entity_version    bigint      not null,
  state             text        not null,
  failure_reason    text        check (failure_reason in ('lease_expired', 'not_claimed_in_window', 'device_unavailable',
                                  'no_audio', 'growth_stalled', 'disk_full', 'render_failed', 'agent_error')),
  detail            text,
  -- pinned at creation: later edits change nothing here
  node_id           uuid        not null references node,
  node_name         text        not null,
  site              text        not null,
  room              text        not null,
  pinned            jsonb       not null,
  name              text        not null,
  folder            text,
  tags              text[]      not null,
  planned_seconds   int         check (planned_seconds > 0),
  maximum_seconds   int         not null check (maximum_seconds > 0),
  start_at          timestamptz not null,
  created_at        timestamptz not null,
  created_by        text        not null,
  -- an agent must have taken it by then
  claim_until       timestamptz not null,
  -- when the node's capacity is needed; foreseen until there is audio
  capture_from      timestamptz not null,
  capture_until     timestamptz not null,
  token             bigint      not null default 0,
  take_id           uuid,
  lease_phase       text        check (lease_phase in ('claimed', 'recording', 'finalizing', 'delivered')),
  lease_renewed_at  timestamptz,
  lease_expires_at  timestamptz,
  stop_requested_at timestamptz,
  stop_requested_by text,
  recovered         boolean     not null default false,
  delivered_sha256  text,
  -- verified bytes of an older take, should the newest bring none
  older_sha256      text,
  -- as the agent reported last; the library's manifest is the authority
  captured_millis   bigint      not null default 0,
  levels            jsonb       not null default '[]',
  health_events     jsonb       not null default '[]',
  started_at        timestamptz,
  finished_at       timestamptz,
  check (state in ('queued', 'claimed', 'recording', 'finalizing', 'completed', 'failed', 'cancelled')),
  check ((state = 'failed') = (failure_reason is not null)),
  check ((state in ('completed', 'failed', 'cancelled')) = (finished_at is not null)),
  check (state not in ('claimed', 'recording', 'finalizing') or lease_expires_at is not null),
  check (state <> 'queued' or lease_expires_at is null),
  check ((token > 0) = (take_id is not null)),
  check ((stop_requested_at is null) = (stop_requested_by is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
create unique index job_one_active on job (recording_id) where state in ('queued', 'claimed', 'recording', 'finalizing');
create index job_queued on job (node_id, start_at, id) where state = 'queued';
create index job_claim_until on job (claim_until) where state = 'queued';
create index job_capture on job (node_id) where state in ('queued', 'claimed', 'recording');
create index job_leased on job (node_id) where state in ('claimed', 'recording', 'finalizing');
create index job_lease on job (lease_expires_at)
  where state in ('claimed', 'recording', 'finalizing') and delivered_sha256 is null;
create index job_created on job (created_at desc, id desc);
create index job_node on job (node_id, created_at desc);

-- Every state change of a job, and what else a person should see in its story.
create table job_history (
  id         bigint      generated always as identity primary key,
  job_id     uuid        not null references job,
  from_state text,
  to_state   text        not null,
  at         timestamptz not null,
  by         text        not null,
  detail     text
);
create index job_history_job on job_history (job_id, id);

-- When an instance of this service was alive last: what nobody could hear is not held against an agent.
create table beat (
  only_row boolean     primary key default true check (only_row),
  at       timestamptz not null
);

-- The largest number of capture windows on a node that overlap at one moment of [from, until): it is reached where the
-- window begins or where another one does. One that outlasts its foreseen end, or begins late, counts as long as it is open.
create function capture_overlap(on_node uuid, window_from timestamptz, window_until timestamptz, with_queued boolean)
returns int language sql stable as $$
  with other as (
    select capture_from, greatest(capture_until, window_from + interval '1 ms') as capture_until
    from job
    where node_id = on_node and state in ('queued', 'claimed', 'recording') and (with_queued or state <> 'queued')
  ), moment as (
    select window_from as at
    union
    select capture_from from other where capture_from > window_from and capture_from < window_until
  )
  select coalesce(max(load), 0)::int from (
    select count(*) as load
    from moment join other on other.capture_from <= moment.at and other.capture_until > moment.at
    group by moment.at
  ) loads
$$;
