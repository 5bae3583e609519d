/** The ladder of reminders and chasing: who is told what and when, and what people decide on it. */
@org.springframework.modulith.ApplicationModule(displayName = "Escalation")
package vn.kehoach.escalation;
