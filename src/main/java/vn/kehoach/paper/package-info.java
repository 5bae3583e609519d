/**
 * Official documents beside the plan itself: what a Tờ trình, a report, a letter or a decision says, from texts that
 * administrators change, and who may take which of them away as a file.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Papers")
package vn.kehoach.paper;
