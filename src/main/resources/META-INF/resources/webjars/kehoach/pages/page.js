// What our own pages share: the language, the bar with its links, log-out, and telling what went wrong.
import { computed, createApp, inject, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post, writeHeaders } from '/forms/assets/kit/api.js';
import { translator } from '/forms/assets/kit/messages.js';

// One choice for all pages and web apps; the server reads it too.
const LANGUAGE = 'KHLANGUAGE';
const ONE_YEAR = 31_536_000;
export const TASKLIST = '/camunda/app/tasklist/default/';

/** The language that the reader chose last, Vietnamese without a choice. */
export function chosenLanguage() {
  return document.cookie.split('; ').includes(`${LANGUAGE}=en`) ? 'en' : 'vi';
}

/** Keeps a choice of language for this and all other pages. */
export function chooseLanguage(language) {
  document.cookie = `${LANGUAGE}=${language}; path=/; max-age=${ONE_YEAR}; SameSite=Lax`;
}

/** The page's words and language, in every component. */
export const usePage = () => inject('page');

/** Address of one task in Tasklist. */
export const taskAddress = (id) => `${TASKLIST}#/?task=${encodeURIComponent(id)}`;

/** What the server said, with the words for each field; or that it cannot be reached. */
export function wordsOf(t, error) {
  const fields = (error.errors || []).map((e) => e.message);
  return fields.length ? fields.join(' ') : error.message || t('ui.page.failed');
}

/** Ends the session, whoever's it was; nobody being logged in is as good. */
export async function logOut() {
  try {
    await post('/camunda/api/admin/auth/user/default/logout');
  } catch {
    // Nobody was logged in, or the session has run out.
  }
}

/** Logs in as another and goes there. Throws where the server refuses. */
export async function logInAs(login, password, address = TASKLIST) {
  await logOut();
  // The log-out has ended the session; the token of the next one comes with a page.
  await fetch('/', { credentials: 'same-origin' });
  const body = new URLSearchParams({ username: login, password });
  const answer = await fetch('/camunda/api/admin/auth/user/default/login/tasklist', {
    method: 'POST',
    body,
    headers: writeHeaders(),
    credentials: 'same-origin',
  });
  if (!answer.ok) {
    throw new Error();
  }
  window.location.assign(address);
}

/** Which page of the guides tells about a page of ours; of the others, that of one's own role. */
const GUIDES = {
  start: '',
  mails: 'thu-dien-tu',
  choice: 'thu-dien-tu',
  registers: 'van-thu',
  signatures: 'van-thu',
  layout: 'van-phong-ubnd',
  ledger: 'giam-sat',
  reconciliation: 'giam-sat',
  organization: 'quan-tri',
  calendar: 'quan-tri',
  ladder: 'quan-tri',
  templates: 'quan-tri',
};
const GUIDES_OF_ROLES = {
  CLERK: 'van-thu',
  HEAD: 'thu-truong-don-vi',
  DEPUTY_HEAD: 'thu-truong-don-vi',
  SECTION_HEAD: 'lanh-dao-phong',
  OFFICER: 'nguoi-duoc-phan-cong',
  SUPERVISOR: 'giam-sat',
  COORDINATOR: 'giam-sat',
  ADMINISTRATOR: 'quan-tri',
};

/** Address of the guide to a page, for this person; the contents where neither says which. */
function guideTo(here, who) {
  const role = who?.positions.map((position) => position.role).find((name) => GUIDES_OF_ROLES[name]);
  const name = GUIDES[here] ?? GUIDES_OF_ROLES[role] ?? '';
  return `/huong-dan${name && `/${name}`}`;
}

/** Pages that few need, behind one word of the bar. */
const ADMINISTRATION = ['ledger', 'reconciliation', 'organization', 'calendar', 'ladder', 'templates', 'webhooks'];

/** One word of the bar that opens to several links; on a phone they stand below it. */
const KhMenu = {
  props: { label: { type: String, required: true }, here: Boolean },
  setup() {
    const menu = ref(null);
    function close() {
      menu.value.open = false;
      menu.value.querySelector('summary').focus();
    }
    /** Whoever goes on elsewhere leaves no open menu over the page. */
    function left(event) {
      if (!menu.value.contains(event.relatedTarget)) {
        menu.value.open = false;
      }
    }
    return { menu, close, left };
  },
  template: /* html */ `
    <details ref="menu" class="kh-menu" @keydown.esc="close" @focusout="left">
      <summary :class="{ 'kh-menu__here': here }">{{ label }}</summary>
      <div class="kh-menu__links"><slot></slot></div>
    </details>`,
};

const KhBar = {
  components: { KhMenu },
  props: {
    /** Which link is the page that is open: work, search, plans, calendar, mails, start. */
    here: { type: String, default: '' },
    /** The engine's key of what the page is about, for those who look into Cockpit. */
    about: { type: String, default: '' },
    /** The demonstration's own pages, without a session. */
    demo: Boolean,
  },
  setup(props) {
    const page = usePage();
    const who = ref(null);
    // Only a phone folds the links.
    const unfolded = ref(false);
    onMounted(async () => {
      try {
        who.value = await get('/api/session');
      } catch {
        who.value = null;
      }
    });
    async function leave() {
      await logOut();
      window.location.assign('/');
    }
    function speak() {
      chooseLanguage(page.language === 'vi' ? 'en' : 'vi');
      window.location.reload();
    }
    const current = (name) => (props.here === name ? 'page' : undefined);
    const keepsRegisters = computed(() => who.value?.administrator || who.value?.positions.some((p) => ['CLERK', 'HEAD'].includes(p.role)));
    const watches = computed(() => who.value?.administrator || who.value?.supervisor);
    const guide = computed(() => guideTo(props.here, who.value));
    return { ...page, who, watches, ADMINISTRATION, unfolded, guide, keepsRegisters, leave, speak, current, tasklist: TASKLIST };
  },
  template: /* html */ `
    <a class="kh-skip" href="#content">{{ t('ui.page.skip') }}</a>
    <header class="kh-bar">
      <a href="/" :aria-label="t('ui.page.home')"><img src="/webjars/kehoach/logo.svg" alt="Kehoach"></a>
      <button v-if="who || demo" type="button" class="kh-button kh-button--small kh-bar__fold" aria-controls="pages" :aria-expanded="unfolded" @click="unfolded = !unfolded">{{ t('ui.page.nav') }}</button>
      <nav id="pages" class="kh-nav" :class="{ 'kh-nav--open': unfolded }" :aria-label="t('ui.page.nav')">
        <a v-if="demo" href="/" :aria-current="current('start')">{{ t('ui.page.start') }}</a>
        <a v-if="demo" href="/thu" :aria-current="current('mails')">{{ t('ui.page.mails') }}</a>
        <a v-if="who" href="/cong-viec" :aria-current="current('work')">{{ t('ui.page.work') }}</a>
        <a v-if="who" :href="tasklist">{{ t('ui.page.tasks') }}</a>
        <a v-if="who" href="/ke-hoach" :aria-current="current('plans')">{{ t('ui.page.plans') }}</a>
        <a v-if="who" href="/board" :aria-current="current('board')">{{ t('ui.page.board') }}</a>
        <a v-if="who" href="/tim-kiem" :aria-current="current('search')">{{ t('ui.page.search') }}</a>
        <a v-if="keepsRegisters" href="/so-van-ban" :aria-current="current('registers')">{{ t('ui.page.registers') }}</a>
        <a v-if="watches" :href="about ? '/giam-sat/' + about : '/camunda/app/cockpit/default/'">{{ t('ui.cockpit.open') }}</a>
        <kh-menu v-if="who" :label="t('ui.page.checks')" :here="['layout', 'signatures'].includes(here)">
          <a href="/kiem-tra-the-thuc" :aria-current="current('layout')">{{ t('ui.page.layout') }}</a>
          <a href="/kiem-tra-chu-ky" :aria-current="current('signatures')">{{ t('ui.page.signatures') }}</a>
        </kh-menu>
        <kh-menu v-if="watches" :label="t(who.administrator ? 'ui.page.administration' : 'ui.page.watching')" :here="ADMINISTRATION.includes(here)">
          <a href="/so-thong-bao" :aria-current="current('ledger')">{{ t('ui.page.ledger') }}</a>
          <a href="/quan-tri/doi-chieu" :aria-current="current('reconciliation')">{{ t('ui.cockpit.compare') }}</a>
          <template v-if="who.administrator">
            <a href="/quan-tri/to-chuc" :aria-current="current('organization')">{{ t('ui.page.organization') }}</a>
            <a href="/quan-tri/lich" :aria-current="current('calendar')">{{ t('ui.page.calendar') }}</a>
            <a href="/quan-tri/thang-don-doc" :aria-current="current('ladder')">{{ t('ui.page.ladder') }}</a>
            <a href="/quan-tri/mau-van-ban" :aria-current="current('templates')">{{ t('ui.page.templates') }}</a>
            <a href="/quan-tri/ket-noi" :aria-current="current('webhooks')">{{ t('ui.page.webhooks') }}</a>
          </template>
        </kh-menu>
      </nav>
      <div class="kh-bar__end">
        <span v-if="who" class="kh-soft">{{ who.name }}</span>
        <a v-if="who" class="kh-link" href="/vang-mat" :aria-current="current('absence')">{{ t('ui.page.absence') }}</a>
        <a v-if="who" class="kh-link" href="/thong-bao/cai-dat" :aria-current="current('choice')">{{ t('ui.page.choice') }}</a>
        <a class="kh-link" :href="guide" :aria-current="current('guide')">{{ t('ui.page.guide') }}</a>
        <button v-if="who" type="button" class="kh-link" @click="leave">{{ t('ui.page.logOut') }}</button>
        <button type="button" class="kh-link" :lang="language === 'vi' ? 'en' : 'vi'" @click="speak">{{ language === 'vi' ? 'English' : 'Tiếng Việt' }}</button>
      </div>
    </header>`,
};

const Refused = {
  props: { words: { type: String, required: true } },
  template: /* html */ `
    <kh-bar></kh-bar>
    <main id="content" class="kh-page" tabindex="-1"><p class="kh-message kh-message--error" role="alert">{{ words }}</p></main>`,
};

/**
 * Shows a page in the element #page, in the language that the reader chose last.
 * @param {object} component Vue component
 * @param {string} titleKey key of the window's title
 */
export async function show(component, titleKey) {
  await showMade((t) => {
    document.title = `${t(titleKey)} · Kehoach`;
    return createApp(component).provide('form', { t });
  });
}

/**
 * Shows a page that has to ask the server first; what the server refuses stands in its place.
 * @param {(t: Function) => object|Promise<object>} make makes the Vue app with the reader's words
 */
export async function showMade(make) {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  const t = await translator(language);
  let app;
  try {
    app = await make(t);
  } catch (error) {
    app = createApp(Refused, { words: wordsOf(t, error) });
  }
  app.provide('page', { t, language }).component('kh-bar', KhBar).mount('#page');
}
