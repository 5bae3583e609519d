/** Whether a document is laid out as Decree 30/2020/NĐ-CP, Phụ lục I asks: rules, and what is measured in a DOCX. */
@org.springframework.modulith.ApplicationModule(displayName = "Layout")
package vn.kehoach.layout;
