-- Where copies go. Archived, never deleted: uploads refer to it.
create table destination (
  id             uuid primary key,
  entity_version bigint      not null,
  name           text        not null,
  kind           text        not null check (kind in ('directory', 's3')),
  path           text,
  endpoint       text,
  region         text,
  bucket         text,
  prefix         text,
  path_style     boolean,
  access_key_id  text,
  -- `<key id>.<nonce>.<ciphertext>`, AES-256-GCM, bound to the destination's id
  sealed_secret  text,
  archived       boolean     not null,
  created_at     timestamptz not null,
  check ((kind = 'directory') = (path is not null)),
  check ((kind = 's3') = (endpoint is not null and region is not null and bucket is not null and path_style is not null
                          and access_key_id is not null and sealed_secret is not null))
);
create index destination_name on destination (lower(name), id);

create table upload_policy (
  id             uuid primary key,
  entity_version bigint      not null,
  name           text        not null,
  trigger        text        not null check (trigger in ('on_recording_cached', 'manual')),
  destination_id uuid        not null references destination,
  archived       boolean     not null,
  created_at     timestamptz not null
);
create index upload_policy_name on upload_policy (lower(name), id);
create index upload_policy_destination on upload_policy (destination_id);

-- Slim copy of each cached recording, fed by events; an older version never replaces a newer one.
create table recording (
  id                uuid primary key,
  version           bigint not null,
  name              text   not null,
  folder            text,
  node_id           uuid   not null,
  site              text   not null,
  take_id           uuid   not null,
  codec             text   not null check (codec in ('wav', 'flac', 'mp3_vbr')),
  media_type        text   not null,
  size_bytes        bigint not null,
  sha256            text   not null,
  upload_policy_ids uuid[] not null
);

create table upload_item (
  id                uuid primary key,
  entity_version    bigint      not null,
  state             text        not null
                    check (state in ('queued', 'transferring', 'verified', 'failed', 'exhausted', 'cancelled')),
  recording_id      uuid        not null references recording,
  recording_name    text        not null,
  take_id           uuid        not null,
  node_id           uuid        not null,
  site              text        not null,
  media_type        text        not null,
  size_bytes        bigint      not null,
  sha256            text        not null,
  policy_id         uuid        not null references upload_policy,
  destination_id    uuid        not null references destination,
  -- where it lies within the destination; decided once, changed only when other bytes lie there already
  object            text        not null,
  transferred_bytes bigint      not null,
  attempts          integer     not null,
  -- failed attempts in a row that brought no byte forward
  fruitless         integer     not null,
  problem           text,
  created_at        timestamptz not null,
  created_by        text        not null,
  verified_at       timestamptz,
  -- fencing token: grows with every claim
  token             bigint      not null,
  -- what the destination calls the unfinished copy: an S3 multipart upload, a part file; null = there is none
  session           text,
  -- when a worker should take it: now, at the next attempt, or when the lease of the one that has it ends
  due_at            timestamptz,
  -- what came of one file under one policy: an event that is heard twice makes one item
  unique (policy_id, recording_id, sha256),
  check ((state = 'verified') = (verified_at is not null)),
  check ((state in ('failed', 'exhausted', 'cancelled')) <= (problem is not null)),
  check (case state when 'cancelled' then (due_at is null) = (session is null)
                    else (due_at is null) = (state in ('verified', 'exhausted')) end),
  check (transferred_bytes between 0 and size_bytes)
) with (autovacuum_vacuum_scale_factor = 0.01);
create index upload_item_due on upload_item (due_at) where due_at is not null;
create index upload_item_created_at on upload_item (created_at desc, id desc);
create index upload_item_recording on upload_item (recording_id);
create index upload_item_site on upload_item (site, created_at desc);
create index upload_item_destination on upload_item (destination_id);
