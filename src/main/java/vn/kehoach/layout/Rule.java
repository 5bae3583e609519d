package vn.kehoach.layout;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule of Decree 30/2020, Phụ lục I, Phần I.
 *
 * @param id what its words are called: {@code layout.rule.<id>} says what the decree asks
 * @param article mục of Phần I, e.g. {@code II.3}
 * @param look finds where a paper does not keep it
 */
record Rule(String id, String article, Function<Paper, Stream<Spot>> look) {}
