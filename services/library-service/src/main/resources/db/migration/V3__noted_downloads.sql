-- Downloads by access token that are in the audit trail: for a while, further ranges of the same file belong to them.
create table noted_download (
  caller_id    text        not null,
  recording_id uuid        not null,
  sha256       text        not null,
  noted_at     timestamptz not null,
  primary key (caller_id, recording_id, sha256)
);
