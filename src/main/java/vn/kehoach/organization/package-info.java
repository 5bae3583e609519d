/** Units, groups and people: the one truth about them, their import, and their projection to the engine. */
@org.springframework.modulith.ApplicationModule(displayName = "Organization")
package vn.kehoach.organization;
