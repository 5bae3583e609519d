package vn.kehoach.ladder;

import java.time.Instant;

/**
 * A decision table that is or was in force.
 *
 * @param id of the row
 * @param number counts the versions of one table from 1
 * @param shipped whether it came with the program; otherwise a person put it in force
 * @param xml the table
 * @param from since when
 * @param reason why
 * @param by log-in of who put it in force, or empty
 * @param byName his name
 */
public record TableVersion(
        long id, int number, boolean shipped, String xml, Instant from, String reason, String by, String byName) {}
