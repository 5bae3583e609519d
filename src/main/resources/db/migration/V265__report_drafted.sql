-- What the program had put together of the answers when the report was handed in: words that are not these were edited.
alter table consolidated_report add column drafted varchar(2000000);
