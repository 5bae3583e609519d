/**
 * One act on many things (việc làm hàng loạt): looked at first, then carried out a hundred at a time in the name of who
 * ordered it, with a record of each, and taken back where that can be. What can be done is said by
 * {@link vn.kehoach.bulk.BulkAct}s of other modules, which do to each thing exactly what the single act does.
 */
package vn.kehoach.bulk;
