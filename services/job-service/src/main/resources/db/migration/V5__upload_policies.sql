-- A slim copy of upload-service's policies.
create table upload_policy (
  id       uuid    primary key,
  version  bigint  not null,
  name     text    not null,
  archived boolean not null
);
