// What changes while a round runs: more time for some, another last day, a unit dropped. Looked at first, then
// carried out.
import { computed, inject, nextTick, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { longDate, shortDate, weekday } from '/forms/assets/kit/dates.js';

const FORMS = {
  extend: ['scope', 'until', 'reason'],
  due: ['until', 'dueText', 'document', 'reason'],
  follow: [],
  'call-off': ['reason'],
};
const KIND = { until: 'date', reason: 'area' };
/** What may stay empty. */
const OPTIONAL = { due: ['dueText'] };

/** Where a change is shown and where it is carried out. */
const address = (base, action, line) => `${base}/${{ extend: 'extensions', due: 'due', follow: 'follow', 'call-off': `responses/${line?.unit}/call-off` }[action]}`;

export const RoundChange = {
  props: { base: { type: String, required: true }, hour: { type: String, default: '' } },
  emits: ['done'],
  setup(props, { emit, expose }) {
    const form = inject('form');
    const { t } = form;
    const dialog = ref(null);
    const groups = ref([]);
    const asked = reactive({ action: '', line: null, chosen: [], fields: {}, preview: null, failure: '', busy: false });

    async function open(action, line, chosen = []) {
      form.problems.splice(0);
      Object.assign(asked, { action, line, chosen, fields: {}, preview: null, failure: '' });
      if (action === 'extend') {
        asked.fields = { scope: chosen.length ? 'UNITS' : 'OPEN', units: chosen.map((unit) => unit.unit), group: '' };
        groups.value = groups.value.length ? groups.value : await get('/api/units/groups').catch(() => []);
      }
      await nextTick();
      dialog.value.showModal();
      if (!FORMS[action].length) {
        await look();
      }
    }
    expose({ open });

    async function call(path) {
      asked.busy = true;
      asked.failure = '';
      form.problems.splice(0);
      try {
        return { answer: await post(path, asked.fields) };
      } catch (error) {
        form.problems.push(...(error.errors ?? []));
        asked.failure = error.message || t('ui.kit.unreachable');
        return null;
      } finally {
        asked.busy = false;
      }
    }

    async function look() {
      const found = await call(`${address(props.base, asked.action, asked.line)}/preview`);
      asked.preview = found?.answer ?? null;
    }

    async function carryOut() {
      const done = await call(address(props.base, asked.action, asked.line));
      if (done) {
        dialog.value.close();
        emit('done', t(`ui.change.done.${asked.action}`));
      }
    }

    // Whatever is typed anew makes the preview a preview of something else.
    const changed = () => (asked.preview = null);
    const title = computed(() => asked.action && t(`ui.change.title.${asked.action}`, asked.line?.unitName ?? ''));
    return {
      t, asked, dialog, groups, title, FORMS, KIND, OPTIONAL, look, carryOut, changed,
      errorAt: (field) => form.errorAt(field),
      label: (name) => t(`ui.change.field.${asked.action}.${name}`),
      spoken: (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none')),
    };
  },
  template: /* html */ `
    <dialog ref="dialog" class="kh round-change" :aria-label="title">
      <form v-if="asked.action" class="kh-form" method="dialog" novalidate @submit.prevent="asked.preview ? carryOut() : look()" @input="changed" @change="changed">
        <h2>{{ title }}</h2>
        <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
        <div v-for="name in FORMS[asked.action]" :key="name" class="kh-field">
          <fieldset v-if="name === 'scope'" class="round-scope">
            <legend class="kh-label">{{ t('ui.change.scope') }}</legend>
            <label v-if="asked.chosen.length" class="kh-check"><input type="radio" name="scope" value="UNITS" v-model="asked.fields.scope"><span>{{ t('ui.change.scope.units', asked.chosen.map((unit) => unit.unitName).join('; ')) }}</span></label>
            <label class="kh-check"><input type="radio" name="scope" value="GROUP" v-model="asked.fields.scope"><span>{{ t('ui.change.scope.group') }}</span></label>
            <select v-if="asked.fields.scope === 'GROUP'" class="kh-input" v-model="asked.fields.group" :aria-label="t('ui.change.scope.group')"><option value="">{{ t('ui.change.scope.choose') }}</option><option v-for="group in groups" :key="group.code" :value="group.code">{{ group.name }}</option></select>
            <label class="kh-check"><input type="radio" name="scope" value="OPEN" v-model="asked.fields.scope"><span>{{ t('ui.change.scope.open') }}</span></label>
            <p v-for="field in ['scope', 'units', 'group']" :key="field" v-show="errorAt(field)" class="kh-error">{{ errorAt(field) }}</p>
          </fieldset>
          <template v-else>
            <label class="kh-label" :class="{ 'kh-label--required': !(OPTIONAL[asked.action] || []).includes(name) }" :for="'c-' + name">{{ label(name) }}</label>
            <textarea v-if="KIND[name] === 'area'" class="kh-input" rows="3" :id="'c-' + name" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)"></textarea>
            <input v-else class="kh-input" :type="KIND[name] || 'text'" autocomplete="off" :id="'c-' + name" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)">
            <p v-if="asked.action === 'due' && name === 'until' && hour" class="kh-help">{{ t('ui.change.hourStays', hour) }}</p>
            <p v-if="KIND[name] === 'date'" class="kh-soft">{{ spoken(asked.fields[name]) }}</p>
            <p v-if="errorAt(name)" class="kh-error">{{ errorAt(name) }}</p>
          </template>
        </div>
        <kh-preview v-if="asked.preview" :preview="asked.preview"></kh-preview>
        <p class="kh-buttons">
          <button v-if="!asked.preview" type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.change.preview') }}</button>
          <button v-else type="submit" class="kh-button kh-button--primary" :disabled="asked.busy || !asked.preview.units.length">{{ t('ui.change.carryOut.' + asked.action) }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="dialog.close()">{{ t('ui.kit.cancel') }}</button></p>
      </form>
    </dialog>`,
};

/** What was changed so far: more time that was given, and what else was decided about the round. */
export const RoundHistory = {
  props: { round: { type: Object, required: true } },
  setup() {
    const { t, moment } = inject('form');
    return { t, moment, shortDate };
  },
  template: /* html */ `
    <section v-if="round.extensions?.length"><h2>{{ t('ui.round.extensions') }}</h2>
      <ul><li v-for="(given, index) in round.extensions" :key="index">{{ t('ui.round.extensionLine', given.unitName, shortDate(given.from), shortDate(given.until), given.name, moment(given.at)) }} <span class="kh-lines">{{ t('ui.extension.reason', given.reason) }}</span></li></ul></section>
    <section v-if="round.history?.length"><h2>{{ t('ui.round.history') }}</h2>
      <ol><li v-for="(step, index) in round.history" :key="index"><strong>{{ step.actionLabel }}</strong>, {{ [step.by, step.byTitle].filter(Boolean).join(', ') }}, {{ moment(step.at) }}<br><span class="kh-lines">{{ step.reason }}</span></li></ol></section>`,
};
