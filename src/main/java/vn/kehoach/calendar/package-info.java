/** Keeping the yearly table of days off and swapped days: suggestions, confirmation by notice, who changed what. */
@org.springframework.modulith.ApplicationModule(displayName = "Calendar")
package vn.kehoach.calendar;
