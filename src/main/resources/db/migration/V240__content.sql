-- What files hold, once for each content however often it is sent, by its SHA-256. A row comes before its bytes, in
-- whatever place they are kept, and goes after them: nothing lies anywhere that no row knows of.
create table content (
    sha256 varchar(64) primary key,
    size_bytes bigint not null,
    -- DATABASE, FOLDER, S3
    place varchar(10) not null,
    -- COMING: bytes are on their way. KEPT. LEAVING: to be deleted. GONE: the row remains while a file names it.
    state varchar(10) not null,
    -- when it was last sent or last not used any more; what nobody uses leaves some time after that
    touched_at timestamp with time zone not null
);

create table content_piece (
    sha256 varchar(64) not null references content (sha256),
    seq_no integer not null,
    piece bytea not null,
    constraint pk_content_piece primary key (sha256, seq_no)
);

insert into content (sha256, size_bytes, place, state, touched_at)
select f.sha256, max(f.size_bytes), 'DATABASE', 'KEPT', max(f.uploaded_at) from document_file f group by f.sha256;

insert into content_piece (sha256, seq_no, piece)
select f.sha256, p.seq_no, p.content from document_piece p join document_file f on f.id = p.file_id
where p.file_id = (select min(o.id) from document_file o
    where o.sha256 = f.sha256 and exists (select 1 from document_piece q where q.file_id = o.id));

drop table document_piece;

alter table document_file add constraint fk_document_file_content foreign key (sha256) references content (sha256);
create index ix_document_file_content on document_file (sha256);
create index ix_content_touched on content (touched_at);

-- Content that was brought to another place and is still to be deleted where it was.
create table content_left (
    sha256 varchar(64) not null,
    place varchar(10) not null,
    constraint pk_content_left primary key (sha256, place)
);
