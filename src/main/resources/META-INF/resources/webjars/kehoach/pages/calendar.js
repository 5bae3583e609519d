// The calendar of a year: days that differ, what may be missing, the notice that fixes them, and who changed what.
import { computed, nextTick, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post, put, remove } from '/forms/assets/kit/api.js';
import { longDate, moment, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const KINDS = ['HOLIDAY', 'MAKEUP_OFF', 'SWAP_OFF', 'SWAP_WORK'];
const COLUMNS = ['date', 'kind', 'name', 'basis'];
const pathOf = (year, rest = '') => `/api/calendar/${encodeURIComponent(year)}${rest}`;

/** A form that sends itself and keeps what was typed where the server refuses. */
function useSending(t, emit) {
  const errors = ref([]);
  const failed = ref('');
  const busy = ref(false);
  const at = (field) => errors.value.find((e) => e.field === field)?.message;
  async function send(form, call, words) {
    busy.value = true;
    errors.value = [];
    failed.value = '';
    try {
      emit('done', await call(), words);
    } catch (error) {
      errors.value = error.errors || [];
      failed.value = errors.value.length ? '' : wordsOf(t, error);
      await nextTick();
      form.value?.querySelector('[aria-invalid=true]')?.focus();
    }
    busy.value = false;
  }
  return { failed, busy, at, send };
}

/** One day, new or to be changed. */
const DayForm = {
  props: { year: { type: Number, required: true }, day: { type: Object, default: null } },
  emits: ['done', 'cancel'],
  setup(props, { emit }) {
    const { t } = usePage();
    const form = ref(null);
    const { date, kind, name, basis } = props.day || { date: '', kind: '', name: '', basis: '' };
    const typed = reactive({ date, kind, name, basis });
    const sending = useSending(t, emit);
    const spoken = computed(() => (shortDate(typed.date) ? `${weekday(t, typed.date)}, ${longDate(t, typed.date)}` : t('ui.date.none')));
    const save = () =>
      sending.send(
        form,
        () => (props.day ? put(pathOf(props.year, `/days/${props.day.date}`), typed) : post(pathOf(props.year, '/days'), typed)),
        t(props.day ? 'ui.calendar.done.change' : 'ui.calendar.done.add', shortDate(typed.date)),
      );
    onMounted(() => form.value.querySelector('input').focus());
    return { t, form, typed, spoken, save, shortDate, KINDS, ...sending };
  },
  template: /* html */ `
    <form ref="form" class="kh-card" novalidate :aria-busy="busy" @submit.prevent="save">
      <h3>{{ day ? t('ui.calendar.changing', shortDate(day.date)) : t('ui.calendar.add') }}</h3>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div class="kh-field kh-field--short"><label class="kh-label kh-label--required" for="date">{{ t('ui.calendar.column.date') }}</label>
        <input id="date" class="kh-input" type="date" :min="year + '-01-01'" :max="year + '-12-31'" v-model="typed.date" :aria-invalid="!!at('date')" aria-describedby="date-spoken date-error">
        <p id="date-spoken" class="kh-soft">{{ spoken }}</p>
        <p v-if="at('date')" id="date-error" class="kh-error">{{ at('date') }}</p></div>
      <div class="kh-field"><label class="kh-label kh-label--required" for="kind">{{ t('ui.calendar.column.kind') }}</label>
        <select id="kind" class="kh-input" v-model="typed.kind" :aria-invalid="!!at('kind')" aria-describedby="kind-error"><option value="">{{ t('ui.calendar.kind.choose') }}</option><option v-for="k in KINDS" :key="k" :value="k">{{ t('ui.calendar.kind.' + k) }}</option></select>
        <p v-if="at('kind')" id="kind-error" class="kh-error">{{ at('kind') }}</p></div>
      <div v-for="field in ['name', 'basis']" :key="field" class="kh-field"><label class="kh-label kh-label--required" :for="field">{{ t('ui.calendar.column.' + field) }}</label>
        <input :id="field" class="kh-input" autocomplete="off" v-model="typed[field]" :aria-invalid="!!at(field)" :aria-describedby="field + '-error'">
        <p v-if="at(field)" :id="field + '-error'" class="kh-error">{{ at(field) }}</p></div>
      <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.calendar.save') }}</button>
        <button type="button" class="kh-button kh-button--plain" :disabled="busy" @click="$emit('cancel')">{{ t('ui.calendar.cancel') }}</button></div>
    </form>`,
};

/** The notice that fixes a year, or why its confirmation is taken back. */
const YearForm = {
  props: { view: { type: Object, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const form = ref(null);
    const typed = reactive({ notice: '', noticeOn: '', reason: '' });
    const sending = useSending(t, emit);
    const way = computed(() => (props.view.confirmed ? 'reopen' : 'confirm'));
    const spoken = computed(() => (shortDate(typed.noticeOn) ? longDate(t, typed.noticeOn) : t('ui.date.none')));
    const save = () => sending.send(form, () => post(pathOf(props.view.year, `/${way.value}`), typed), t(`ui.calendar.done.${way.value}`, props.view.year));
    return { t, form, typed, way, spoken, save, ...sending };
  },
  template: /* html */ `
    <form ref="form" class="kh-card" novalidate :aria-busy="busy" @submit.prevent="save">
      <h2>{{ t('ui.calendar.' + way, view.year) }}</h2>
      <p>{{ t('ui.calendar.' + way + '.explain', view.year) }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="way === 'confirm'">
        <p v-for="warning in view.warnings" :key="warning" class="kh-warning">{{ warning }}</p>
        <div class="kh-field"><label class="kh-label kh-label--required" for="notice">{{ t('ui.calendar.notice') }}</label>
          <input id="notice" class="kh-input" autocomplete="off" v-model="typed.notice" :aria-invalid="!!at('notice')" aria-describedby="notice-error">
          <p v-if="at('notice')" id="notice-error" class="kh-error">{{ at('notice') }}</p></div>
        <div class="kh-field kh-field--short"><label class="kh-label kh-label--required" for="noticeOn">{{ t('ui.calendar.noticeOn') }}</label>
          <input id="noticeOn" class="kh-input" type="date" v-model="typed.noticeOn" :aria-invalid="!!at('noticeOn')" aria-describedby="noticeOn-spoken noticeOn-error">
          <p id="noticeOn-spoken" class="kh-soft">{{ spoken }}</p>
          <p v-if="at('noticeOn')" id="noticeOn-error" class="kh-error">{{ at('noticeOn') }}</p></div>
      </template>
      <div v-else class="kh-field"><label class="kh-label kh-label--required" for="reason">{{ t('ui.calendar.reason') }}</label>
        <textarea id="reason" class="kh-input" rows="3" v-model="typed.reason" :aria-invalid="!!at('reason')" aria-describedby="reason-error"></textarea>
        <p v-if="at('reason')" id="reason-error" class="kh-error">{{ at('reason') }}</p></div>
      <button type="submit" class="kh-button" :class="way === 'confirm' ? 'kh-button--primary' : 'kh-button--danger'" :disabled="busy">{{ t('ui.calendar.' + way, view.year) }}</button>
    </form>`,
};

const Calendar = {
  components: { DayForm, YearForm },
  setup() {
    const { t } = usePage();
    const years = ref([]);
    const year = ref(0);
    const view = ref(null);
    const failed = ref('');
    const said = ref('');
    const busy = ref(false);
    /** The day that is being changed, {} for a new one, null for none. */
    const editing = ref(null);

    async function trying(work) {
      failed.value = '';
      said.value = '';
      busy.value = true;
      try {
        await work();
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    function done(fresh, words) {
      editing.value = null;
      if (fresh.year === year.value) {
        view.value = fresh;
      }
      said.value = words;
      years.value = years.value.map((y) => (y.year === fresh.year ? { year: y.year, confirmed: fresh.confirmed } : y));
    }
    /** Whoever chooses another year meanwhile is not shown the one before. */
    async function read() {
      const fresh = await get(pathOf(year.value));
      if (fresh.year === year.value) {
        view.value = fresh;
      }
    }
    const open = () =>
      trying(async () => {
        editing.value = null;
        view.value = null;
        window.history.replaceState(null, '', `?nam=${year.value}`);
        await read();
      });
    const take = (dates, count) =>
      trying(async () => done(await post(pathOf(year.value, '/suggestions'), { dates }), t('ui.calendar.done.take', count)));
    const drop = (day) => {
      if (window.confirm(t('ui.calendar.remove.sure', shortDate(day.date)))) {
        trying(async () => done(await remove(pathOf(year.value, `/days/${day.date}`)), t('ui.calendar.done.remove', shortDate(day.date))));
      }
    };
    onMounted(() =>
      trying(async () => {
        const [choices, session] = await Promise.all([get('/api/calendar'), get('/api/session')]);
        years.value = choices;
        const wanted = Number(new URLSearchParams(window.location.search).get('nam'));
        year.value = choices.some((y) => y.year === wanted) ? wanted : Number(session.businessTime.slice(0, 4));
        await read();
      }),
    );
    return { t, years, year, view, failed, said, busy, editing, done, open, take, drop, shortDate, moment, COLUMNS };
  },
  template: /* html */ `
    <kh-bar here="calendar"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.calendar.title') }}</h1>
      <p class="kh-lead">{{ t('ui.calendar.lead') }}</p>
      <div class="kh-field kh-field--short"><label class="kh-label" for="year">{{ t('ui.calendar.year') }}</label>
        <select id="year" class="kh-input" v-model.number="year" :disabled="!year" @change="open"><option v-for="y in years" :key="y.year" :value="y.year">{{ y.confirmed ? y.year : t('ui.calendar.year.open', y.year) }}</option></select></div>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <template v-if="view">
        <p v-if="view.confirmed"><span class="kh-chip kh-chip--good">{{ t('ui.calendar.confirmed') }}</span> {{ view.noticeOn ? t('ui.calendar.confirmed.on', view.notice, shortDate(view.noticeOn)) : t('ui.calendar.confirmed.by', view.notice) }}</p>
        <p v-else><span class="kh-chip">{{ t('ui.calendar.unconfirmed') }}</span> {{ t('ui.calendar.unconfirmed.explain', view.year) }}</p>
        <p class="kh-soft">{{ t('ui.calendar.effect') }}</p>

        <div class="kh-row"><h2>{{ t('ui.calendar.days') }}</h2>
          <button v-if="!view.confirmed && !editing" type="button" class="kh-button" @click="editing = {}">{{ t('ui.calendar.add') }}</button></div>
        <day-form v-if="editing" :key="editing.date" :year="view.year" :day="editing.date ? editing : null" @done="done" @cancel="editing = null"></day-form>
        <p v-if="!view.days.length" class="kh-card">{{ t('ui.calendar.days.none', view.year) }}</p>
        <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <thead><tr><th v-for="c in COLUMNS" :key="c" scope="col">{{ t('ui.calendar.column.' + c) }}</th><th v-if="!view.confirmed" scope="col">{{ t('ui.calendar.column.actions') }}</th></tr></thead>
          <tbody><tr v-for="day in view.days" :key="day.date">
            <td :data-label="t('ui.calendar.column.date')">{{ shortDate(day.date) }}, {{ day.weekday }}</td>
            <td :data-label="t('ui.calendar.column.kind')">{{ day.kindName }}</td>
            <td :data-label="t('ui.calendar.column.name')">{{ day.name }}</td>
            <td :data-label="t('ui.calendar.column.basis')">{{ day.basis }}</td>
            <td v-if="!view.confirmed" :data-label="t('ui.calendar.column.actions')"><div class="kh-buttons">
              <button type="button" class="kh-button kh-button--small" :disabled="busy" :aria-label="t('ui.calendar.changing', shortDate(day.date))" @click="editing = day">{{ t('ui.calendar.change') }}</button>
              <button type="button" class="kh-button kh-button--small kh-button--plain" :disabled="busy" :aria-label="t('ui.calendar.remove.sure', shortDate(day.date))" @click="drop(day)">{{ t('ui.calendar.remove') }}</button></div></td>
          </tr></tbody>
        </table></div>

        <template v-if="!view.confirmed">
          <h2>{{ t('ui.calendar.suggestions') }}</h2>
          <p>{{ t('ui.calendar.suggestions.explain') }}</p>
          <p v-if="!view.suggestions.length" class="kh-soft">{{ t('ui.calendar.suggestions.none') }}</p>
          <template v-else>
            <p><button type="button" class="kh-button" :disabled="busy" @click="take([], view.suggestions.length)">{{ t('ui.calendar.takeAll', view.suggestions.length) }}</button></p>
            <ul class="kh-people"><li v-for="day in view.suggestions" :key="day.date">
              <p>{{ shortDate(day.date) }}, {{ day.weekday }}: {{ day.name }}<small>{{ day.kindName }}, {{ day.basis }}</small><small v-if="day.byNotice">{{ t('ui.calendar.suggestion.notice') }}</small></p>
              <button type="button" class="kh-button kh-button--small" :disabled="busy" :aria-label="t('ui.calendar.take') + ': ' + shortDate(day.date)" @click="take([day.date], 1)">{{ t('ui.calendar.take') }}</button>
            </li></ul>
          </template>
        </template>

        <year-form :key="view.year + ' ' + view.confirmed" :view="view" @done="done"></year-form>

        <h2>{{ t('ui.calendar.history') }}</h2>
        <ol v-if="view.history.length" class="kh-history-list"><li v-for="(change, index) in view.history" :key="index">
          <p><strong>{{ change.action }}</strong></p><p class="kh-soft">{{ change.by }}, {{ moment(t, change.at) }}</p><p class="kh-lines">{{ change.text }}</p></li></ol>
        <p v-else class="kh-soft">{{ t('ui.calendar.history.none') }}</p>
      </template>
    </main>`,
};

show(Calendar, 'ui.calendar.title');
