// The one place that names the version of pdf.js; a test holds it to the one on the class path.
export * from '/webjars/pdfjs-dist/5.4.624/legacy/build/pdf.min.mjs';

export const PDFJS = '/webjars/pdfjs-dist/5.4.624/';
