-- A quota of a unit's own plan names the unit's quota in the asking plan that its figures go into.
alter table plan_quota add column feeds_quota bigint;
