/** What only the demonstration has: its accounts on the start page. Absent without the profile {@code demo}. */
@org.springframework.modulith.ApplicationModule(displayName = "Demonstration")
package vn.kehoach.demo;
