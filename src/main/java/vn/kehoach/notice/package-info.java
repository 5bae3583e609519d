/** The ledger of who was told what, and the mails that carry it. */
@org.springframework.modulith.ApplicationModule(displayName = "Notices")
package vn.kehoach.notice;
