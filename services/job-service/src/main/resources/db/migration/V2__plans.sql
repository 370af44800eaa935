-- Jobs that a schedule asked for: which part of which window they record.
alter table job
  add column schedule_id         uuid,
  add column schedule_name       text,
  add column occurrence_id       uuid,
  add column occurrence_revision int,
  add column track_group_id      uuid,
  add column track               int,
  add column tracks              int,
  -- the capture ends then, however late it began; null = it is counted from the first sample
  add column ends_at             timestamptz,
  add check (num_nonnulls(schedule_id, schedule_name, occurrence_id, occurrence_revision, track_group_id, track, tracks) in (0, 7)),
  add check (track between 1 and tracks),
  add check (track is null or ends_at is not null),
  add check (ends_at > start_at);
create unique index job_track on job (occurrence_id, occurrence_revision, track);
create index job_track_group on job (track_group_id, track);
create index job_schedule on job (schedule_id, start_at desc);

-- The newest revision of each occurrence for which jobs were made, or none were to be made.
create table occurrence (
  id       uuid primary key,
  revision int  not null
);

-- As before, and: the window may be ahead of the moment `at` which it is asked at, so that one that outlasts its foreseen end
-- counts only there. The consecutive tracks of one window need one place, also where the earlier one ends late; the tracks of
-- `in_group` share theirs with whoever asks.
drop function capture_overlap(uuid, timestamptz, timestamptz, boolean);
create function capture_overlap(
  on_node uuid, at timestamptz, window_from timestamptz, window_until timestamptz, with_queued boolean, in_group uuid)
returns int language sql stable as $$
  with other as (
    select coalesce(track_group_id, id) as place, capture_from,
      greatest(capture_until, capture_overlap.at + interval '1 ms') as capture_until
    from job
    where node_id = on_node and state in ('queued', 'claimed', 'recording') and (with_queued or state <> 'queued')
      and (in_group is null or track_group_id is distinct from in_group)
  ), moment as (
    select window_from as at
    union
    select capture_from from other where capture_from > window_from and capture_from < window_until
  )
  select coalesce(max(load), 0)::int from (
    select count(distinct place) as load
    from moment join other on other.capture_from <= moment.at and other.capture_until > moment.at
    group by moment.at
  ) loads
$$;

-- When a queued job would be captured, were it claimed at that moment; and how much its node records meanwhile.
create function capture_begin(job job, at timestamptz) returns timestamptz language sql stable as $$
  select greatest(at, job.start_at)
$$;
create function capture_end(job job, at timestamptz) returns timestamptz language sql stable as $$
  select coalesce(job.ends_at,
    greatest(at, job.start_at) + make_interval(secs => coalesce(job.planned_seconds, job.maximum_seconds)))
$$;
create function capture_load(job job, at timestamptz) returns int language sql stable as $$
  select capture_overlap(job.node_id, at, capture_begin(job, at), capture_end(job, at), false, job.track_group_id)
$$;
