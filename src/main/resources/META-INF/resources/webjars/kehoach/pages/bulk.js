// One act on many units: what is chosen, a preview of what will happen to which, how far it is, and taking it back.
import { computed, nextTick, onBeforeUnmount, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, parse, post, writeHeaders } from '/forms/assets/kit/api.js';
import { longDate, moment, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

const ACTS = ['accept', 'more', 'extend', 'remind'];
const FIELDS = { accept: ['reason'], more: ['moreLastDay', 'reason'], extend: ['until', 'reason'], remind: ['reason'], join: ['units', 'channel', 'until', 'reason'] };
const DAYS = ['until', 'moreLastDay'];
/** What may stay empty. */
const OPTIONAL = { accept: ['reason'], remind: ['reason'], join: ['until'] };
/** Some act's label of a field differs from the others'. */
const LABEL = { 'accept.reason': 'reason.accept', 'remind.reason': 'reason.remind', 'more.reason': 'reason.more', 'join.until': 'untilOrRound' };
const CHIP = { RUNNING: 'kh-chip--warn', UNDOING: 'kh-chip--warn', DONE: 'kh-chip--good' };
const running = (work) => ['RUNNING', 'UNDOING'].includes(work.state);

/** Downloads the chosen responses as a workbook; throws what the server says. */
async function exportChosen(responses) {
  const answer = await fetch('/api/responses.xlsx', {
    method: 'POST', credentials: 'same-origin',
    headers: { ...writeHeaders(), 'Content-Type': 'application/json' }, body: JSON.stringify({ responses }),
  });
  if (!answer.ok) {
    throw parse(await answer.text());
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'don-vi.xlsx';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** How far an order is; it asks again by itself until all is done, and takes back what can be. */
export const BulkWork = {
  props: { work: { type: Object, required: true }, level: { type: String, default: 'h3' } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const now = ref(props.work);
    const asked = reactive({ open: false, reason: '', failure: '', busy: false });
    const tried = computed(() => (now.value.state === 'UNDOING' ? now.value.undone + now.value.kept : now.value.done + now.value.failed));
    const all = computed(() => (now.value.state === 'UNDOING' ? now.value.total - now.value.failed : now.value.total));
    let timer;
    const later = () => { timer = setTimeout(look, 700); };
    async function look() {
      try {
        now.value = await get(`/api/bulk/${now.value.id}`);
        asked.failure = '';
      } catch (error) {
        asked.failure = wordsOf(t, error);
      }
      if (running(now.value)) {
        later();
      } else {
        emit('done', now.value);
      }
    }
    async function trying(path, fields) {
      asked.busy = true;
      asked.failure = '';
      try {
        now.value = await post(`/api/bulk/${now.value.id}/${path}`, fields);
        asked.open = false;
        clearTimeout(timer);
        await look();
      } catch (error) {
        asked.failure = wordsOf(t, error);
      }
      asked.busy = false;
    }
    if (running(now.value)) {
      later();
    } else if ((now.value.failed || now.value.kept) && !now.value.refused.length) {
      // A list has the figures only.
      get(`/api/bulk/${now.value.id}`).then((whole) => { now.value = whole; }).catch(() => {});
    }
    onBeforeUnmount(() => clearTimeout(timer));
    return {
      t, now, asked, tried, all, CHIP, running, moment,
      stop: () => trying('stop', {}),
      undo: () => trying('undo', { reason: asked.reason }),
    };
  },
  template: /* html */ `
    <div data-bulk-work>
      <p><component :is="level" class="bulk-act">{{ t('ui.bulk.act.' + now.act) }}</component> <span class="kh-chip" :class="CHIP[now.state]">{{ t('ui.bulk.state.' + now.state) }}</span></p>
      <p class="kh-soft">{{ t('ui.bulk.startedAt', moment(t, now.startedAt)) }}<template v-if="now.finishedAt && !running(now)">, {{ t('ui.bulk.finishedAt', moment(t, now.finishedAt)) }}</template></p>
      <p v-if="now.reason" class="kh-lines">{{ t('ui.bulk.reason', now.reason) }}</p>
      <p v-if="running(now)" role="status">{{ t('ui.bulk.progress', tried, all) }}<br><progress class="bulk-progress" :max="all" :value="tried" :aria-label="t('ui.bulk.state.' + now.state)"></progress></p>
      <p v-else role="status">{{ t('ui.bulk.figures', now.done + now.undone + now.kept, now.failed) }}<template v-if="now.undone || now.kept"><br>{{ t('ui.bulk.undoFigures', now.undone, now.kept) }}</template></p>
      <template v-if="now.refused.length"><p><strong>{{ t('ui.bulk.refused') }}</strong></p>
        <ul><li v-for="(one, index) in now.refused" :key="index">{{ one.name }} ({{ one.about }}): {{ one.why }}</li></ul></template>
      <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
      <p v-if="!asked.open && (now.mayStop || now.mayUndo)" class="kh-buttons">
        <button v-if="now.mayStop" type="button" class="kh-button" :disabled="asked.busy" @click="stop">{{ t('ui.bulk.stop') }}</button>
        <button v-if="now.mayUndo" type="button" class="kh-button" @click="asked.open = true">{{ t('ui.bulk.undo') }}</button></p>
      <form v-if="asked.open" novalidate @submit.prevent="undo">
        <div class="kh-field"><label class="kh-label kh-label--required" :for="'undo-' + now.id">{{ t('ui.bulk.undo.reason') }}</label>
          <textarea :id="'undo-' + now.id" class="kh-input" rows="2" v-model="asked.reason" :aria-invalid="!!asked.failure"></textarea></div>
        <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.bulk.undo.send') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="asked.open = false">{{ t('ui.kit.cancel') }}</button></p>
      </form>
    </div>`,
};

/**
 * The dialog of one act: fields, preview, progress. Open it with the act and what it is about:
 * `open('accept', { responses: [1, 2] })` or `open('join', { round: 3 })`; the latter needs the kit's picker of units.
 */
export const BulkDialog = {
  components: { BulkWork },
  emits: ['done'],
  setup(props, { emit, expose }) {
    const { t } = usePage();
    const dialog = ref(null);
    const asked = reactive({ act: '', about: {}, fields: {}, errors: [], failure: '', preview: null, work: null, busy: false });

    async function open(act, about) {
      Object.assign(asked, { act, about, errors: [], failure: '', preview: null, work: null });
      asked.fields = act === 'join' ? { units: [], channel: 'ELECTRONIC' } : {};
      await nextTick();
      dialog.value.showModal();
    }
    expose({ open });

    async function call(path) {
      Object.assign(asked, { busy: true, failure: '', errors: [] });
      try {
        return await post(`/api/bulk/acts/${asked.act}${path}`, { ...asked.about, ...asked.fields });
      } catch (error) {
        asked.errors = error.errors ?? [];
        const known = asked.errors.every((one) => FIELDS[asked.act].includes(one.field));
        asked.failure = asked.errors.length && known ? '' : wordsOf(t, error);
        return null;
      } finally {
        asked.busy = false;
      }
    }
    const look = async () => { asked.preview = await call('/preview'); };
    const carryOut = async () => { asked.work = await call(''); };
    function done(work) {
      emit('done', `${t('ui.bulk.act.' + work.act)}: ${t('ui.bulk.figures', work.done + work.undone + work.kept, work.failed)}`, work);
    }
    const hidden = computed(() => asked.preview.count - asked.preview.lines.length);
    return {
      t, dialog, asked, hidden, FIELDS, DAYS, OPTIONAL, look, carryOut, done,
      // Whatever is typed anew makes the preview a preview of something else.
      changed: () => (asked.preview = null),
      title: computed(() => asked.act && t(`ui.bulk.dialog.${asked.act}`, asked.about.responses?.length ?? 0)),
      label: (name) => t(`ui.bulk.field.${LABEL[`${asked.act}.${name}`] ?? name}`),
      errorAt: (name) => asked.errors.find((one) => one.field === name)?.message,
      needed: (name) => !(OPTIONAL[asked.act] ?? []).includes(name),
      spoken: (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none')),
    };
  },
  template: /* html */ `
    <dialog ref="dialog" class="kh bulk-dialog" :aria-label="title" data-bulk-dialog>
      <template v-if="asked.work">
        <h2>{{ title }}</h2>
        <bulk-work :work="asked.work" @done="done"></bulk-work>
        <p class="kh-buttons"><button type="button" class="kh-button kh-button--primary" @click="dialog.close()">{{ t('ui.bulk.close') }}</button></p>
      </template>
      <form v-else-if="asked.act" method="dialog" novalidate @submit.prevent="asked.preview ? carryOut() : look()" @input="changed" @change="changed">
        <h2>{{ title }}</h2>
        <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
        <template v-for="name in FIELDS[asked.act]" :key="name">
          <kh-units v-if="name === 'units'" v-model="asked.fields.units" path="units" bare required :label="label(name)" @update:model-value="changed"></kh-units>
          <div v-else class="kh-field" :class="{ 'kh-field--short': DAYS.includes(name) }">
            <label class="kh-label" :class="{ 'kh-label--required': needed(name) }" :for="'bulk-' + name">{{ label(name) }}</label>
            <select v-if="name === 'channel'" class="kh-input" id="bulk-channel" v-model="asked.fields.channel"><option v-for="channel in ['ELECTRONIC', 'PAPER']" :key="channel" :value="channel">{{ t('ui.choice.channel.' + channel) }}</option></select>
            <textarea v-else-if="name === 'reason'" class="kh-input" rows="3" id="bulk-reason" v-model="asked.fields.reason" :aria-invalid="!!errorAt(name)" aria-describedby="bulk-reason-error"></textarea>
            <input v-else class="kh-input" type="date" :id="'bulk-' + name" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)" :aria-describedby="'bulk-' + name + '-error'">
            <p v-if="DAYS.includes(name)" class="kh-soft">{{ spoken(asked.fields[name]) }}</p>
            <p v-if="errorAt(name)" class="kh-error" :id="'bulk-' + name + '-error'">{{ errorAt(name) }}</p>
          </div>
          <p v-if="name === 'units' && errorAt(name)" class="kh-error">{{ errorAt(name) }}</p>
        </template>
        <div v-if="asked.preview" data-bulk-preview>
          <p role="status"><strong>{{ t('ui.bulk.touches', asked.preview.count, asked.preview.told) }}</strong>&nbsp;{{ t(asked.preview.undoable ? 'ui.bulk.undoable' : 'ui.bulk.notUndoable') }}</p>
          <div v-if="asked.preview.lines.length" class="kh-table-wrap bulk-lines" tabindex="0" role="region" :aria-label="t('ui.bulk.lines')">
            <table class="kh-table kh-table--cards"><caption>{{ t('ui.bulk.lines') }}</caption>
              <thead><tr><th scope="col">{{ t('ui.bulk.column.unit') }}</th><th scope="col">{{ t('ui.bulk.column.round') }}</th><th scope="col">{{ t('ui.bulk.column.change') }}</th></tr></thead>
              <tbody><tr v-for="line in asked.preview.lines" :key="line.subject"><th scope="row">{{ line.name }}</th><td :data-label="t('ui.bulk.column.round')">{{ line.about }}</td><td :data-label="t('ui.bulk.column.change')">{{ line.change }}</td></tr></tbody>
            </table>
            <p v-if="hidden" class="kh-soft">{{ t('ui.bulk.more', hidden) }}</p>
          </div>
          <template v-if="asked.preview.left.length"><p><strong>{{ t('ui.bulk.left', asked.preview.left.length) }}</strong></p>
            <ul class="bulk-lines"><li v-for="(one, index) in asked.preview.left" :key="index">{{ one.name }}: {{ one.why }}</li></ul></template>
        </div>
        <p class="kh-buttons">
          <button v-if="!asked.preview" type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.bulk.preview') }}</button>
          <button v-else type="submit" class="kh-button kh-button--primary" :disabled="asked.busy || !asked.preview.count">{{ t('ui.bulk.carryOut', asked.preview.count) }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="dialog.close()">{{ t('ui.kit.cancel') }}</button></p>
      </form>
    </dialog>`,
};

/** What can be done with the chosen responses; empty while none is chosen. */
export const BulkBar = {
  components: { BulkDialog },
  props: { responses: { type: Array, required: true }, acts: { type: Array, default: () => ACTS } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const dialog = ref(null);
    const failure = ref('');
    async function take() {
      failure.value = '';
      try {
        await exportChosen(props.responses);
      } catch (error) {
        failure.value = wordsOf(t, error);
      }
    }
    return {
      t, dialog, failure, take,
      open: (act) => dialog.value.open(act, { responses: [...props.responses] }),
      done: (words, work) => emit('done', words, work),
    };
  },
  template: /* html */ `
    <section v-show="responses.length" class="bulk-bar" :aria-label="t('ui.bulk.bar')" data-bulk-bar>
      <p role="status"><strong>{{ t('ui.bulk.chosen', responses.length) }}</strong></p>
      <p class="kh-buttons">
        <button v-for="act in acts" :key="act" type="button" class="kh-button" @click="open(act)">{{ t('ui.bulk.act.' + act) }}</button>
        <button type="button" class="kh-button" @click="take">{{ t('ui.bulk.export') }}</button>
        <slot></slot>
        <a class="kh-link" href="/viec-hang-loat">{{ t('ui.bulk.link') }}</a></p>
      <p v-if="failure" class="kh-message kh-message--error" role="alert">{{ failure }}</p>
    </section>
    <bulk-dialog ref="dialog" @done="done"></bulk-dialog>`,
};
