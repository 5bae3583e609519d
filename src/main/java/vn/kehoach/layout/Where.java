package vn.kehoach.layout;

/** Parts of a document, with the number that the decree's drawing of a page gives them (Phụ lục I, Phần I, mục IV). */
enum Where {
    PAGE,
    PAGE_NUMBER,
    WHOLE,
    NATION,
    MOTTO,
    GOVERNING,
    ISSUER,
    NUMBER,
    DATE,
    KIND,
    TITLE,
    SUBJECT,
    ADDRESSEE,
    BASIS,
    BODY,
    SIGNER,
    SIGNER_NAME,
    RECIPIENTS,
    MARK,
    DRAFTER,
    ANNEX
}
