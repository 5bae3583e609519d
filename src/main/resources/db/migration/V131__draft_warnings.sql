-- What was seen in a draft before it was submitted, with the drafter's answers: JSON, as it was shown then.
alter table plan add column draft_warnings varchar(200000);
