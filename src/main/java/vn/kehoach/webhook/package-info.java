/** Tells other programs of an office what happens to plans and rounds: CloudEvents, signed, tried again until they arrive. */
@org.springframework.modulith.ApplicationModule(displayName = "Webhooks")
package vn.kehoach.webhook;
