-- Certificates of the demonstration's authorities, one of each start. Their keys were never stored.
create table signature_demo_anchor (
    sha256 varchar(64) primary key,
    certificate varchar(10000) not null,
    made_at timestamp with time zone not null
);
