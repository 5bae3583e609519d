/** Figures for whoever watches over the program from outside (Prometheus); each module counts what is its own. */
@org.springframework.modulith.ApplicationModule(displayName = "Monitoring")
package vn.kehoach.monitoring;
