package vn.kehoach.layout;

/**
 * Where in a table a line stands.
 *
 * @param table number of the table in the document
 * @param row from 0
 * @param column from 0, in columns of the grid
 */
record Cell(int table, int row, int column) {}
