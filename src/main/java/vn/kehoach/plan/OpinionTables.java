package vn.kehoach.plan;

/** What units commented on a draft, and what became of it (bảng tổng hợp, tiếp thu, giải trình). Implemented on rounds. */
public interface OpinionTables {

    /**
     * @param planId a plan
     * @return its tables as forms and pages show them, the newest first; an empty list if nobody was asked
     */
    Object of(long planId);
}
