/**
 * What Cockpit shows beside the engine's own: which plan, round or unit an instance is of, what was done on it, what is at
 * risk, what has failed; and what coordinators do about it. Its plug-ins are {@code webjars/kehoach/pages/cockpit*.js}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Cockpit")
package vn.kehoach.cockpit;
