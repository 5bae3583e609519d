import { language, prepare } from '../../../../webjars/kehoach/webapps.js';

// Loaded before anything else of this page, so the clock and the language are right from the first line on.
await prepare();

export default {
  app: {
    name: language === 'vi' ? 'Tài khoản' : 'Account',
    vendor: 'Kehoach',
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd, DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
  },
  // vi.json is filled up with English by the server; a second file would only change the words of the dates.
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: language,
  },
  customScripts: ['../../../webjars/kehoach/words'],
  disableWelcomeMessage: true,
  // Otherwise a link to the vendor's pages.
  links: [],
};
