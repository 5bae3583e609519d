/** Reading a plan in: from a file proposes what it says, item by item; the drafter takes over what is right. */
@org.springframework.modulith.ApplicationModule(displayName = "Reading")
package vn.kehoach.reading;
