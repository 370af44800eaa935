-- A window that was planned has its place whatever was started by hand: for it only other planned windows count. And a recording
-- that is to run until a stop needs its place for certain only when it begins (io.roomtone.job.JobOrder.certainLength).
drop function capture_load(job, timestamptz);
drop function capture_overlap(uuid, timestamptz, timestamptz, timestamptz, boolean, uuid);
create function capture_overlap(
  on_node uuid, at timestamptz, window_from timestamptz, window_until timestamptz, with_queued boolean, in_group uuid,
  only_planned boolean)
returns int language sql stable as $$
  with other as (
    select coalesce(track_group_id, id) as place, capture_from,
      greatest(capture_until, capture_overlap.at + interval '1 ms') as capture_until
    from job
    where node_id = on_node and state in ('queued', 'claimed', 'recording') and (with_queued or state <> 'queued')
      and (in_group is null or track_group_id is distinct from in_group)
      and (schedule_id is not null or not only_planned)
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

-- Until when a queued job would need its place for certain, were it claimed at that moment.
create function capture_certain_end(job job, at timestamptz) returns timestamptz language sql stable as $$
  select coalesce(job.ends_at, capture_begin(job, at) + make_interval(secs => coalesce(job.planned_seconds, 60)))
$$;
create function capture_load(job job, at timestamptz) returns int language sql stable as $$
  select capture_overlap(job.node_id, at, capture_begin(job, at), capture_certain_end(job, at), false, job.track_group_id,
    job.schedule_id is not null)
$$;
