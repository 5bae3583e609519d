// The one place that names Vue's version; a test holds it to the one in pom.xml.
export * from '/webjars/vue/3.5.26/dist/vue.esm-browser.prod.js';
