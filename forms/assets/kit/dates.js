// Dates and hours in the words of an office, as vn.kehoach.time writes them.

const ZONE = 'Asia/Ho_Chi_Minh';

/** @returns {{year: number, month: number, day: number}|null} of an ISO day such as 2023-06-15 */
export function parts(iso) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || '');
  return found ? { year: +found[1], month: +found[2], day: +found[3] } : null;
}

const two = (number) => String(number).padStart(2, '0');
const monthText = (month) => (month <= 2 ? two(month) : String(month));

/** 14/6/2023, 05/01/2023: a leading zero for days below 10 and the months 1 and 2. */
export function shortDate(iso) {
  const p = parts(iso);
  return p ? `${two(p.day)}/${monthText(p.month)}/${p.year}` : '';
}

/** ngày 05 tháng 01 năm 2023 */
export function longDate(t, iso) {
  const p = parts(iso);
  return p ? t('ui.date.long', two(p.day), monthText(p.month), p.year) : '';
}

/** thứ Tư, Chủ nhật */
export function weekday(t, iso) {
  const p = parts(iso);
  return p ? t(`ui.date.weekday.${new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()}`) : '';
}

export function addDays(iso, days) {
  const p = parts(iso);
  return p ? new Date(Date.UTC(p.year, p.month - 1, p.day + days)).toISOString().slice(0, 10) : '';
}

function local(instant) {
  const wanted = { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' };
  const found = {};
  for (const { type, value } of new Intl.DateTimeFormat('en-GB', { ...wanted, hourCycle: 'h23' }).formatToParts(new Date(instant))) {
    found[type] = value;
  }
  return found;
}

/** The day of an instant in Việt Nam, as ISO. */
export function dayOf(instant) {
  const p = local(instant);
  return `${p.year}-${p.month}-${p.day}`;
}

/** 10 giờ 32 */
export function hour(t, instant) {
  const p = local(instant);
  return t('ui.date.hour', p.hour, p.minute);
}

/** 10 giờ 32 ngày 14/6/2023 */
export function moment(t, instant) {
  return instant ? t('ui.date.moment', hour(t, instant), shortDate(dayOf(instant))) : '';
}

/** The last day still in time of a limit written with that day. */
export function lastDay(bound, iso) {
  return bound === 'EXCLUSIVE' ? addDays(iso, -1) : iso;
}

/** trước ngày 15/6/2023 */
export function written(t, bound, iso) {
  return parts(iso) ? t(bound === 'EXCLUSIVE' ? 'ui.date.before' : 'ui.date.atLatest', shortDate(iso)) : '';
}

/** trước ngày 15/6/2023 (hạn cuối: hết ngày 14/6/2023, thứ Tư): a limit always shows both halves. */
export function bothHalves(t, bound, iso, last = lastDay(bound, iso)) {
  return parts(iso) ? t('ui.date.both', written(t, bound, iso), shortDate(last), weekday(t, last)) : '';
}
