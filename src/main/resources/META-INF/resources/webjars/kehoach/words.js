/*
 * Vietnamese for what the web apps have no label for: the words of the date picker and the names of the web apps.
 * Loaded as a custom script, before the page's modules are put together.
 */
import { language } from './webapps.js';

const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_DAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);
const SHORT_MONTHS = Array.from({ length: 12 }, (_, i) => `Th${i + 1}`);

const APPS = {
  admin: 'Quản trị hệ thống',
  cockpit: 'Giám sát quy trình',
  tasklist: 'Việc cần xử lý',
  welcome: 'Tài khoản',
};

/** The menu that leads from one web app to the other has its English names built in. */
function nameApps() {
  window.angular.module('ng').run([
    '$injector',
    (injector) => {
      if (!injector.has('camWidgetHeaderDirective')) {
        return;
      }
      const [header] = injector.get('camWidgetHeaderDirective');
      const original = header.controller;
      header.controller = [
        '$scope',
        function ($scope) {
          injector.invoke(original, this, { $scope });
          $scope.$watch('apps', (apps) => {
            Object.entries(apps || {}).forEach(([name, app]) => {
              app.label = APPS[name] || app.label;
            });
          });
        },
      ];
    },
  ]);
}

function speakVietnamese() {
  window.angular.module('ng').config([
    '$provide',
    ($provide) => {
      $provide.decorator('$locale', [
        '$delegate',
        (locale) => {
          Object.assign(locale.DATETIME_FORMATS, {
            DAY: DAYS,
            SHORTDAY: SHORT_DAYS,
            MONTH: MONTHS,
            STANDALONEMONTH: MONTHS,
            SHORTMONTH: SHORT_MONTHS,
            FIRSTDAYOFWEEK: 0,
            medium: 'dd/MM/yyyy HH:mm:ss',
            short: 'dd/MM/yyyy HH:mm',
            shortDate: 'dd/MM/yyyy',
            mediumDate: 'dd/MM/yyyy',
            longDate: 'dd/MM/yyyy',
            fullDate: 'EEEE, dd/MM/yyyy',
            shortTime: 'HH:mm',
            mediumTime: 'HH:mm:ss',
          });
          Object.assign(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '.' });
          return locale;
        },
      ]);
    },
  ]);
}

/** "In 12 days" is of little use to somebody who plans: show the date. The threshold counts days gone by, so: always. */
function showDates() {
  window.angular.module('ng').run([
    '$injector',
    (injector) => {
      if (injector.has('amTimeAgoConfig')) {
        Object.assign(injector.get('amTimeAgoConfig'), { fullDateThreshold: -1_000_000, fullDateFormat: 'DD/MM/YYYY HH:mm' });
      }
    },
  ]);
}

/** To a wrong password the server says what it says to everybody without a session; the page has better words. */
function explainRefusedLogIn() {
  window.angular.module('ng').config([
    '$httpProvider',
    ($httpProvider) => {
      $httpProvider.interceptors.push([
        '$q',
        ($q) => ({
          responseError(answer) {
            if (answer.status === 401 && /\/login\/\w+$/.test(answer.config.url)) {
              answer.data = null;
            }
            return $q.reject(answer);
          },
        }),
      ]);
    },
  ]);
}

/** What stands in the web apps' templates without a label: names of buttons of the diagram, kinds of jobs. */
const BUILT_IN = {
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Về cỡ thường',
  'Toggle this section': 'Mở, đóng phần này',
  'async-continuation': 'chạy ở phía sau',
  'async-before': 'trước bước',
  'async-after': 'sau bước',
  'timer-transition': 'hẹn giờ',
  'timer-intermediate-transition': 'hẹn giờ giữa quy trình',
  'timer-start-event': 'hẹn giờ bắt đầu',
  'timer-start-event-subprocess': 'hẹn giờ bắt đầu',
  'failedJob': 'tác vụ bị lỗi',
  'failedExternalTask': 'việc của hệ thống ngoài bị lỗi',
};
const PLACES = '[title], .tooltip-inner, td, td span, td div';

function nameBuiltIn(element) {
  const title = BUILT_IN[element.title];
  if (title) {
    element.title = title;
  }
  const text = element.childNodes.length === 1 && element.firstChild.nodeType === Node.TEXT_NODE && BUILT_IN[element.textContent.trim()];
  if (text) {
    element.firstChild.nodeValue = text;
  }
}

function nameWhatIsBuiltIn() {
  const look = (root) => {
    if (root.nodeType === Node.ELEMENT_NODE) {
      root.querySelectorAll(PLACES).forEach(nameBuiltIn);
    }
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE && target.parentElement?.matches(PLACES)) {
        nameBuiltIn(target.parentElement);
      }
      addedNodes.forEach(look);
    }
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
}

showDates();
explainRefusedLogIn();
if (language === 'vi') {
  nameWhatIsBuiltIn();
  speakVietnamese();
  nameApps();
}

export default [];
