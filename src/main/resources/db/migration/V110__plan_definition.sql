-- Definitions that somebody took in; those that ship with the program are files.
create table plan_definition (
    definition_id varchar(80) primary key,
    title varchar(500) not null,
    plan_year integer not null,
    drafting_unit varchar(50) not null,
    yaml_text varchar(1000000) not null,
    imported_by varchar(64) not null,
    imported_at timestamp with time zone not null,
    revision integer not null
);
