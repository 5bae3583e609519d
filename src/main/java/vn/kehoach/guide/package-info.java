/** The guides of {@code docs/guides}, one page per role, shown by the program itself. */
@org.springframework.modulith.ApplicationModule(displayName = "Guides")
package vn.kehoach.guide;
