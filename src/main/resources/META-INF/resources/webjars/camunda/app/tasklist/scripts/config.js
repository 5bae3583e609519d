import { language, prepare } from '../../../../webjars/kehoach/webapps.js';

// Loaded before anything else of this page, so the clock and the language are right from the first line on.
await prepare();

export default {
  app: {
    name: language === 'vi' ? 'Việc cần xử lý' : 'Tasks',
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
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: language === 'vi' ? 'Nhận việc đang mở' : 'claims the selected task',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: language === 'vi' ? 'Đến bộ lọc đầu tiên' : 'goes to the first filter',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: language === 'vi' ? 'Đến việc đầu tiên trong danh sách' : 'goes to the first task of the list',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: language === 'vi' ? 'Đến ô nhập đầu tiên của việc' : 'goes to the first field of the form',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: language === 'vi' ? 'Bắt đầu quy trình' : 'opens the list of processes to start',
    },
  },
};
