/**
 * Absence: a person names somebody who does his work for a time; tasks and mail go there, both names stand in the record.
 * Who stands in signs with his own certificate and in his own post's form, never with another's. And the other way round:
 * bodies where nobody holds a role that will be needed.
 */
package vn.kehoach.absence;
