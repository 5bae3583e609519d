/** What files hold: each content once, by its SHA-256, in the database, in a folder or in an S3-compatible store. */
package vn.kehoach.document.content;
