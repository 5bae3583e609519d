// What the parts of the board share: the address that says what is looked at, filters, files, and renewing itself quietly.
import { computed, onBeforeUnmount, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

const EVERY = 30_000;
/** As long as a session lasts without anybody: a board that is left alone must not keep it open. */
const IDLE = 30 * 60_000;

/** The colour of a box; its word always stands beside it. */
export const CHIP = {
  DONE_ON_TIME: 'kh-chip--good', DONE_LATE: 'kh-chip--warn', OPEN_IN_TIME: 'kh-chip--now', OPEN_OVERDUE: 'kh-chip--danger',
  INVITED_ANSWERED: 'kh-chip--good', INVITED_SILENT: '',
};

/** What the address asks for: a look can be sent to somebody else, kept, and gone back to. */
export const wanted = new URLSearchParams(window.location.search);

/** Address of the same look with some things changed; what is empty is left out. */
export function address(changes, from = wanted) {
  const next = new URLSearchParams(from);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    if (value !== '' && value !== null && value !== undefined) {
      next.set(name, value);
    }
  }
  return `/board?${next}`;
}

/** A look that has nothing of this one but what is given. */
export const look = (given) => address(given, new URLSearchParams());

/** The part of the address that the server is asked with. */
export function query(names) {
  return new URLSearchParams(names.filter((name) => wanted.get(name)).map((name) => [name, wanted.get(name)]));
}

/** Reads now and then again, while somebody looks at it; nothing that is being read aloud or held is disturbed. */
export function useRenewed(path) {
  const { t } = usePage();
  const data = ref(null);
  const failed = ref('');
  const readAt = ref('');
  const idle = ref(false);
  const stale = ref(false);
  let touched = Date.now();
  let timer;
  async function read() {
    try {
      data.value = await get(path);
      readAt.value = moment(t, (await get('/api/session')).businessTime);
      failed.value = '';
      stale.value = false;
    } catch (error) {
      stale.value = !!data.value;
      failed.value = data.value ? '' : wordsOf(t, error);
    }
  }
  function touch() {
    touched = Date.now();
  }
  async function renew() {
    touch();
    idle.value = false;
    await read();
  }
  async function turn() {
    idle.value = Date.now() - touched > IDLE;
    if (!idle.value && document.visibilityState === 'visible') {
      await read();
    }
  }
  onMounted(async () => {
    ['pointerdown', 'keydown', 'scroll'].forEach((event) => window.addEventListener(event, touch, { passive: true }));
    await read();
    timer = setInterval(turn, EVERY);
  });
  onBeforeUnmount(() => clearInterval(timer));
  return { data, failed, readAt, idle, stale, renew };
}

/** Of when the figures are, and how to take them away. */
export const BoardTools = {
  props: { look: { type: Object, required: true }, file: { type: String, required: true } },
  setup(props) {
    const { t } = usePage();
    const state = computed(() => (props.look.stale.value ? 'stale' : props.look.idle.value ? 'idle' : 'updated'));
    const file = (ending) => props.file.replace('?', `/export.${ending}?`);
    return { t, state, file, print: () => window.print() };
  },
  template: /* html */ `
    <div class="kh-row kh-board__tools">
      <p class="kh-soft" data-updated>{{ t('ui.board.' + state, look.readAt.value) }}</p>
      <p class="kh-buttons kh-noprint">
        <button v-if="state !== 'updated'" type="button" class="kh-button kh-button--small" @click="look.renew">{{ t('ui.board.refresh') }}</button>
        <a class="kh-button kh-button--small" :href="file('xlsx')">{{ t('ui.board.xlsx') }}</a>
        <a class="kh-button kh-button--small" :href="file('csv')">{{ t('ui.board.csv') }}</a>
        <button type="button" class="kh-button kh-button--small" @click="print">{{ t('ui.board.print') }}</button>
      </p>
    </div>`,
};

/** Filters are a form that asks for another address. */
export const BoardFilters = {
  props: { fields: { type: Array, required: true }, choices: { type: Object, required: true }, view: { type: String, required: true } },
  setup(props) {
    const { t } = usePage();
    const options = {
      plan: () => props.choices.plans, tier: () => props.choices.tiers, group: () => props.choices.groups, state: () => props.choices.states,
      year: () => props.choices.years.map((year) => ({ code: String(year), name: String(year) })),
      open: () => ['true', 'false'].map((open) => ({ code: open, name: t(`ui.board.filter.open.${open}`) })),
    };
    const none = (field) => ({ plan: props.view === 'matrix' ? 'ui.board.filter.running' : 'ui.board.filter.all' })[field] || 'ui.board.filter.all';
    const chosen = (field) => wanted.get(field) ?? ({ state: props.view === 'units' ? 'OPEN_OVERDUE' : '', open: 'true' })[field] ?? '';
    const kept = ['round'].filter((name) => wanted.get(name));
    const filtered = computed(() => props.fields.some((field) => wanted.get(field)) || kept.length);
    return { t, options, none, chosen, kept, filtered, wanted, look };
  },
  template: /* html */ `
    <form class="kh-goto kh-noprint" method="get" action="/board">
      <input type="hidden" name="view" :value="view"><input v-for="name in kept" :key="name" type="hidden" :name="name" :value="wanted.get(name)">
      <div v-for="field in fields" :key="field" class="kh-field"><label class="kh-label" :for="field">{{ t('ui.board.filter.' + field) }}</label>
        <input v-if="field === 'q'" id="q" name="q" class="kh-input" type="search" autocomplete="off" :value="chosen('q')">
        <select v-else :id="field" :name="field" class="kh-input" :value="chosen(field)"><option v-if="field !== 'open'" value="">{{ t(none(field)) }}</option><option v-for="one in options[field]()" :key="one.code" :value="one.code">{{ one.name }}</option></select></div>
      <button type="submit" class="kh-button kh-button--primary">{{ t('ui.board.filter') }}</button>
      <a v-if="filtered" class="kh-button kh-button--plain" :href="look({ view })">{{ t('ui.board.filter.clear') }}</a>
    </form>`,
};

/** Pages are addresses too. */
export const BoardPages = {
  props: { total: { type: Number, required: true }, size: { type: Number, required: true } },
  setup(props) {
    const { t } = usePage();
    const page = Math.max(0, Number(wanted.get('page')) || 0);
    const pages = computed(() => Math.max(1, Math.ceil(props.total / props.size)));
    return { t, page, pages, address };
  },
  template: /* html */ `
    <p v-if="pages > 1" class="kh-buttons kh-noprint">
      <a v-if="page" class="kh-button" :href="address({ page: page - 1 || '' })">{{ t('ui.board.before') }}</a>
      <span>{{ t('ui.board.page', page + 1, pages) }}</span>
      <a v-if="page + 1 < pages" class="kh-button" :href="address({ page: page + 1 })">{{ t('ui.board.next') }}</a>
    </p>`,
};

/** The boxes of a round as a bar; its figures stand in the table around it. */
export const BoardBar = {
  props: { figures: { type: Object, required: true } },
  setup(props) {
    const parts = computed(() => {
      const f = props.figures;
      const whole = f.ordered || 1;
      let from = 0;
      return [['on-time', f.doneOnTime], ['late', f.doneLate], ['open', f.openInTime], ['overdue', f.openOverdue]].map(([name, number]) => {
        const part = { name, x: from, width: (100 * number) / whole };
        from += part.width;
        return part;
      });
    });
    return { parts };
  },
  template: /* html */ `
    <svg class="kh-board__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect v-for="part in parts" :key="part.name" :class="'kh-board__' + part.name" :x="part.x" y="0" :width="part.width" height="8"></rect></svg>`,
};
