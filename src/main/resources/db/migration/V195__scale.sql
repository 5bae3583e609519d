-- The next units to be asked, in their order, without looking at all that were.
create index ix_response_turn on response (round_id, state, id);
drop index ix_response_state;
