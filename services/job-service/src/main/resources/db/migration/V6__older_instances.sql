-- An instance of the version before goes on beside newer ones until it is replaced, and asks for the load as it did before V4.
create function capture_overlap(
  on_node uuid, at timestamptz, window_from timestamptz, window_until timestamptz, with_queued boolean, in_group uuid)
returns int language sql stable as $$
  select capture_overlap(on_node, at, window_from, window_until, with_queued, in_group, false)
$$;
