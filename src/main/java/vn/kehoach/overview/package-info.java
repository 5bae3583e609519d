/** The read side for a person: what he and his unit have to do, and finding plans, answers and numbers again. */
@org.springframework.modulith.ApplicationModule(displayName = "Overview")
package vn.kehoach.overview;
