import { language, prepare } from '../../../../webjars/kehoach/webapps.js';

// Loaded before anything else of this page, so the clock and the language are right from the first line on.
await prepare();

// What the server refuses whoever asks: nobody deletes, suspends or modifies instances, their variables or jobs. Incidents
// are tried again in our own tab, with a reason.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'cockpit.processInstance.runtime.action',
    'cockpit.processDefinition.runtime.action',
    'cockpit.jobDefinition.action',
    'cockpit.incident.action',
    'cockpit.repository.deployment.action',
    'cockpit.navigation:batch',
  ].join(','),
);

export default {
  app: {
    name: language === 'vi' ? 'Giám sát quy trình' : 'Cockpit',
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
  customScripts: ['../../../webjars/kehoach/words', '../../../webjars/kehoach/pages/cockpit'],
  disableWelcomeMessage: true,
};
