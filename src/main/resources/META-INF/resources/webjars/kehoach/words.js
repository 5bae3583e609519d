/*
 * Vietnamese for what the web apps have no label for: the words of the date picker, and names for fields that show a
 * placeholder only. Loaded as a custom script, before the page's modules are put together.
 */
import { language } from './webapps.js';

const DAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_DAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`);
const SHORT_MONTHS = Array.from({ length: 12 }, (_, i) => `Th${i + 1}`);

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

showDates();
if (language === 'vi') {
  speakVietnamese();
}

export default [];
