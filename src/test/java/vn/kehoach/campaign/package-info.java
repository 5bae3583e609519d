/**
 * What the program has to survive, tried on the real program: JVMs that are killed and frozen, a database that crashes or
 * is cut off, a mail server that misbehaves. One class per case; docs/campaign.md tells how to run it and what came out.
 */
package vn.kehoach.campaign;
