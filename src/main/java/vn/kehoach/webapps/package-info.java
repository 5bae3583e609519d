/** The engine's web apps (Tasklist, Cockpit, Admin, Welcome) in Vietnamese, with our name and look. */
@org.springframework.modulith.ApplicationModule(displayName = "Web apps")
package vn.kehoach.webapps;
