-- Where a recording of a schedule comes from; without a schedule_id it was started by hand.
alter table recording
  add column schedule_id         uuid,
  add column schedule_name       text,
  add column occurrence_id       uuid,
  add column occurrence_revision integer,
  add column track_group_id      uuid,
  add column track               integer,
  add column tracks              integer,
  add column upload_state        text not null default 'none'
    check (upload_state in ('none', 'queued', 'partial', 'uploaded', 'failed'));
create index recording_schedule on recording (schedule_id, created_at desc) where schedule_id is not null;
create index recording_track_group on recording (track_group_id, track) where track_group_id is not null;
create index recording_started_at on recording (started_at desc);

-- A slim copy of what upload-service does with a recording.
create table upload_item (
  id                uuid primary key,
  recording_id      uuid        not null references recording,
  version           bigint      not null,
  state             text        not null check (state in
    ('queued', 'transferring', 'verified', 'failed', 'exhausted', 'cancelled')),
  take_id           uuid        not null,
  policy_id         uuid,
  policy_name       text,
  destination_id    uuid        not null,
  destination_name  text        not null,
  destination_kind  text        not null,
  object            text,
  size_bytes        bigint      not null,
  transferred_bytes bigint      not null,
  attempts          integer     not null,
  next_attempt_at   timestamptz,
  problem           text,
  created_at        timestamptz not null,
  created_by        text,
  verified_at       timestamptz
);
create index upload_item_recording on upload_item (recording_id, created_at);

-- How the device's clock ran against the server's, from the manifest.
alter table take
  add column clock_points integer not null default 0 check (clock_points >= 0),
  add column drift_ppm    double precision;

-- A picture in 64 bytes for lists: cell i holds the largest magnitude, over all channels, of its share of the
-- buckets; 255 = full scale. In the database, so that what was stored before has one too and no writer can forget it.
create function sparkline(peaks bytea, channels integer) returns bytea
  language plpgsql immutable strict parallel safe as
$$
declare
  cells   constant integer := 64;
  -- copied once: each get_byte on the stored value would unpack all of it
  bytes   constant bytea   := peaks || ''::bytea;
  runs    constant integer := channels * 2; -- of each channel its minima, then its maxima
  buckets constant integer := length(peaks) / (runs * 2);
  line    bytea := decode(repeat('00', cells), 'hex');
  value   integer;
  largest integer;
  first   integer;
begin
  if buckets = 0 then return line; end if;
  for cell in 0 .. cells - 1 loop
    largest := 0;
    first := cell * buckets / cells;
    for run in 0 .. runs - 1 loop
      for bucket in first .. greatest(first, (cell + 1) * buckets / cells - 1) loop
        value := get_byte(bytes, (run * buckets + bucket) * 2) + 256 * get_byte(bytes, (run * buckets + bucket) * 2 + 1);
        if value >= 32768 then value := 65536 - value; end if;
        if value > largest then largest := value; end if;
      end loop;
    end loop;
    line := set_byte(line, cell, least(255, largest / 128));
  end loop;
  return line;
end
$$;
alter table waveform add column sparkline bytea not null generated always as (sparkline(peaks, channels)) stored;
