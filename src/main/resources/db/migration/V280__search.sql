-- Which words stand in which plan (kind 1) or answer (kind 2): small letters without
-- marks, numbers of documents themselves with =, bodies that have to do with it with @. By word, the newest first; and
-- by what they stand in, to write them anew.
create table search_word (
    kind_no smallint not null,
    word varchar(80) not null,
    ref_id bigint not null,
    constraint pk_search_word primary key (kind_no, word, ref_id)
);
create index ix_search_word_ref on search_word (kind_no, ref_id);
