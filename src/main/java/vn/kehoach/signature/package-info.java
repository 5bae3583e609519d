/** Digital signatures of persons and bodies in PDFs: made, checked, told (Decree 30/2020, articles 13, 14, 21, 33). */
@org.springframework.modulith.ApplicationModule(displayName = "Signatures")
package vn.kehoach.signature;
