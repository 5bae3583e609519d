/**
 * The board (Bảng theo dõi): how the rounds stand, who is late and why, and how well it went over the years. It reads our
 * tables and never the engine's, and changes nothing but what it keeps for itself of a round ({@code round_tally}).
 */
package vn.kehoach.board;
