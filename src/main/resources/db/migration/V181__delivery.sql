-- Why a mail failed for good: its address, its content, or four days of trying.
alter table mail_message add failure varchar(12);
alter table mail_message add last_try_at timestamp with time zone;
update mail_message set failure = 'RECIPIENT' where mail_state = 'FAILED';
-- What a person sends once more, word for word: the mail that it repeats.
alter table mail_message add resend_of bigint references mail_message (id);
