/** Documents beside the plan on their way out: prepared, signed, numbered, dispatched (Decree 30/2020, articles 10 to 19). */
@org.springframework.modulith.ApplicationModule(displayName = "Issuance")
package vn.kehoach.issuance;
