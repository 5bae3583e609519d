package vn.kehoach.ladder;

import vn.kehoach.organization.Relation;
import vn.kehoach.plan.DutyKind;
import vn.kehoach.plan.Obligation;

/**
 * What decides which rungs a unit has before it.
 *
 * @param kind what is asked of it
 * @param obligation whether it is ordered
 * @param relation how it stands to the body whose plan asks
 */
public record LadderCase(DutyKind kind, Obligation obligation, Relation relation) {}
