-- Of which plan the lines are that the ledger has already.
update notice set plan_key = subject_key where subject_key like 'KH-%';
update notice set plan_key = (select plan.business_key from round join plan on plan.id = round.plan_id
    where round.business_key = notice.subject_key) where subject_key like 'DOT-%';
update notice set plan_key = (select plan.business_key from response join round on round.id = response.round_id
    join plan on plan.id = round.plan_id where response.business_key = notice.subject_key) where subject_key like 'TL-%';
