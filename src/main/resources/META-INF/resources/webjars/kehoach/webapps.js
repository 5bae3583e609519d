/*
 * What every web app of the engine needs before it starts: the language, the server's clock, and afterwards a footer of
 * ours. Loaded by each scripts/config.js.
 */

const API = new URL('../../api/', import.meta.url);
// The server reads it too (ChosenLanguage), so that page and messages speak alike.
const LANGUAGE_COOKIE = 'KHLANGUAGE';
const ONE_YEAR = 31_536_000;
const ONE_MINUTE = 60_000;
const VIETNAM_OFFSET_MINUTES = -420;
const NARROW = 842;

const SHIFT_KEPT = 'kehoach-clock-shift';

const SystemDate = window.Date;
let shift = keptShift();

function chosenLanguage() {
  return document.cookie.split('; ').includes(`${LANGUAGE_COOKIE}=en`) ? 'en' : 'vi';
}

/** 'vi' or 'en'. Vietnamese unless somebody chose otherwise: the browser's own language is often English here. */
export const language = chosenLanguage();

/** Milliseconds by which the server's business clock is away from this machine's clock; 0 if less than a minute. */
export function clockShift() {
  return shift;
}

/** What this tab learned last: a page starts with it while a busy server has not answered yet. */
function keptShift() {
  try {
    return Number(window.sessionStorage.getItem(SHIFT_KEPT)) || 0;
  } catch {
    return 0;
  }
}

function keepShift() {
  try {
    window.sessionStorage.setItem(SHIFT_KEPT, String(shift));
  } catch {
    // No storage: the next page asks again.
  }
}

/** Sets language, labels and clock. Never fails: without an answer the machine's clock stays. */
export async function prepare() {
  useLanguage();
  installClock();
  const [, answered] = await Promise.all([readLabels(), readClock()]);
  if (!answered) {
    catchUpWithClock();
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      readClock().then(drawFooter);
    }
  });
  watchLogIn();
}

function useLanguage() {
  // The web apps ask the browser for its languages and know no other way to be told.
  Object.defineProperty(window.navigator, 'languages', { configurable: true, get: () => [language] });
  document.documentElement.lang = language;
}

/**
 * Puts the labels where the web apps keep their copy. On their own they start without labels on the first visit (and some
 * names stay raw keys), and with those of yesterday on every other.
 */
async function readLabels() {
  try {
    const base = document.querySelector('base');
    const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
    const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
    if (!answer.ok) {
      return;
    }
    const labels = JSON.stringify(await answer.json());
    const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = labels;
    window.localStorage.setItem('camunda-web', JSON.stringify(kept));
  } catch {
    // No storage, or no answer: the web app loads its labels itself, a moment later.
  }
}

function installClock() {
  const now = () => SystemDate.now() + shift;
  window.Date = new Proxy(SystemDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** Whether the server answered, be it that nobody is logged in. */
async function readClock(patience = 3000) {
  try {
    const asked = SystemDate.now();
    const answer = await fetch(new URL('session', API), {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    });
    // Nobody is logged in yet, or this server has no such clock: nothing on the page depends on it then.
    if (!answer.ok) {
      return true;
    }
    const session = await answer.json();
    const arrived = SystemDate.now();
    const away = SystemDate.parse(session.businessTime) - (asked + arrived) / 2;
    if (!Number.isNaN(away)) {
      shift = Math.abs(away) > ONE_MINUTE ? Math.round(away) : 0;
      keepShift();
    }
    return true;
  } catch {
    // Unreachable or too slow: the machine's clock stays.
    return false;
  }
}

/** For a page that is there already: nobody waits for this answer, so a busy server may take its time. */
async function catchUpWithClock() {
  const before = shift;
  await readClock(30_000);
  // The page has noted the time already and would mark tasks as late by this machine's clock.
  if (Math.abs(shift - before) > ONE_MINUTE) {
    window.location.reload();
  }
}

function watchLogIn() {
  whenAngularRuns((injector) => {
    const root = injector.get('$rootScope');
    root.$on('authentication.login.success', catchUpWithClock);
    drawFooter();
    showChosenTask(root);
    nameSigns();
    root.$on('$viewContentLoaded', () => window.setTimeout(nameLogInFields, 200));
    window.setTimeout(nameLogInFields, 200);
  });
}

/** The log-in fields have a placeholder only: name them for screen readers and for the browser's password store. */
function nameLogInFields() {
  document.querySelectorAll('form[name=signinForm] input').forEach((field) => {
    field.setAttribute('aria-label', field.placeholder);
    field.autocomplete = field.type === 'password' ? 'current-password' : 'username';
  });
}

/** Buttons of Tasklist that are a sign only, and what they do. */
const SIGNS = {
  '.unclaim': { vi: 'Thôi nhận việc', en: 'Give the task back' },
  '.sort-direction': { vi: 'Đổi chiều sắp xếp', en: 'Turn the order round' },
  '.new-sort > .dropdown-toggle': { vi: 'Thêm cách sắp xếp', en: 'Add an order' },
  '.btn-default.dropdown-toggle[uib-dropdown-toggle]': { vi: 'Bộ điều kiện đã lưu', en: 'Saved criteria' },
};

/** Names them for screen readers, also when the web app draws them anew. */
function nameSigns() {
  let waiting = 0;
  const name = () => {
    waiting = 0;
    Object.entries(SIGNS).forEach(([place, words]) =>
      document.querySelectorAll(`${place}:not([aria-label])`).forEach((sign) => {
        if (!sign.innerText.trim()) {
          sign.setAttribute('aria-label', words[language]);
        }
      }),
    );
  };
  new MutationObserver(() => {
    waiting = waiting || window.setTimeout(name, 200);
  }).observe(document.body, { childList: true, subtree: true });
}

/** On a narrow screen the task opens below the list, where nobody sees it. */
function showChosenTask(root) {
  let shown = null;
  root.$on('$locationChangeSuccess', () => {
    const task = new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
    if (task && task !== shown && window.innerWidth <= NARROW) {
      window.setTimeout(() => document.querySelector('.task-details')?.scrollIntoView(), 300);
    }
    shown = task;
  });
}

function whenAngularRuns(then) {
  const timer = window.setInterval(() => {
    const angular = window.angular;
    const injector =
      angular &&
      angular.element &&
      (angular.element(document.documentElement).injector() || angular.element(document.body).injector());
    if (injector && document.querySelector('[cam-widget-footer]')) {
      window.clearInterval(timer);
      then(injector);
    }
  }, 50);
}

const WORDS = {
  vi: {
    zone: 'Giờ Việt Nam (UTC+7)',
    otherZone: (zone) => `Máy này đặt múi giờ ${zone}; ngày, giờ trên trang theo múi giờ của máy, không theo giờ Việt Nam`,
    clock: (time) => `Thời gian của hệ thống: ${time}`,
    other: 'English',
    home: 'Trang đầu',
    work: 'Việc cần làm',
    plans: 'Kế hoạch',
    board: 'Bảng theo dõi',
    search: 'Tìm kiếm',
    guide: 'Hướng dẫn',
  },
  en: {
    zone: 'Viet Nam time (UTC+7)',
    otherZone: (zone) => `This computer is set to ${zone}; dates and times on this page follow it, not Viet Nam time`,
    clock: (time) => `Time of the system: ${time}`,
    other: 'Tiếng Việt',
    home: 'Home',
    work: 'Work to do',
    plans: 'Plans',
    board: 'Board',
    search: 'Search',
    guide: 'Guide',
  },
};

/** The foot of the page: zone, the system's time where it is not today's, and the other language. */
function drawFooter() {
  const footer = document.querySelector('[cam-widget-footer]');
  if (!footer) {
    return;
  }
  const words = WORDS[language];
  const parts = [];
  if (shift !== 0) {
    parts.push(textElement('strong', words.clock(format(new window.Date()))));
  }
  const inVietnam = new SystemDate().getTimezoneOffset() === VIETNAM_OFFSET_MINUTES;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  parts.push(textElement('span', inVietnam ? words.zone : words.otherZone(zone)));
  parts.push(link('/', words.home), link('/cong-viec', words.work), link('/ke-hoach', words.plans), link('/board', words.board), link('/tim-kiem', words.search), link('/huong-dan', words.guide), languageButton(words.other));
  let own = footer.querySelector('.kh-footer');
  if (!own) {
    own = document.createElement('div');
    own.className = 'kh-footer';
    footer.append(own);
  }
  own.replaceChildren(...parts);
}

function format(date) {
  const two = (number) => String(number).padStart(2, '0');
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function textElement(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function link(address, label) {
  const element = textElement('a', label);
  element.href = address;
  return element;
}

function languageButton(label) {
  const button = textElement('button', label);
  const other = language === 'vi' ? 'en' : 'vi';
  button.type = 'button';
  button.lang = other;
  button.className = 'kh-link';
  button.addEventListener('click', () => {
    document.cookie = `${LANGUAGE_COOKIE}=${other}; path=/; max-age=${ONE_YEAR}; SameSite=Lax`;
    window.location.reload();
  });
  return button;
}
