package vn.kehoach.work;

import java.util.Optional;

/** Says in a few words what a task is about, so that two tasks of one kind can be told apart in a list. */
public interface WorkSubjects {

    /**
     * @param businessKey of the task's process
     * @return e.g. {@code Báo cáo 6 tháng đầu năm 2023 · Sở Tài chính}, or empty if it is another module's
     */
    Optional<String> of(String businessKey);
}
