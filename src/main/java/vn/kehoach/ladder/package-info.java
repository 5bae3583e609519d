/** The ladder of reminders and the days of a plan's steps as decision tables that administrators change. */
@org.springframework.modulith.ApplicationModule(displayName = "Ladder")
package vn.kehoach.ladder;
