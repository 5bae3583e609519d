// A duty that is added to a plan in force: looked at first, then carried out.
import { computed, inject, onMounted, provide, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { longDate, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { KhPreview } from '/forms/assets/kit/request.js';
import { KhUnits } from '/forms/assets/kit/units.js';

const TEXTS = ['title', 'dueText', 'dueDate', 'document', 'reason'];
const HINTS = ['dueText', 'dueDate'];

export const AddDuty = {
  components: { KhPreview, KhUnits },
  props: { plan: { type: Number, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = inject('page');
    const problems = reactive([]);
    const asked = reactive({ may: false, open: false, fields: {}, preview: null, failure: '', busy: false });
    const base = `/api/plans/${props.plan}/duties`;
    const errorAt = (field) => problems.find((problem) => problem.field === field)?.message ?? '';
    // What the picker of units asks of the form around it.
    const form = reactive({ t, readonly: false, unitsOn: '', view: {}, errorAt, clearError: () => {} });
    provide('form', form);
    onMounted(async () => {
      const { mayAdd, concerned } = await get(base).catch(() => ({ mayAdd: false }));
      asked.may = mayAdd;
      form.view = { concerned };
    });
    const open = () => Object.assign(asked, { open: true, preview: null, failure: '', fields: { kind: 'REPORT', acceptance: 'CHECKED', respondents: [] } });
    async function call(path) {
      asked.busy = true;
      asked.failure = '';
      problems.splice(0);
      try {
        return { answer: await post(path, asked.fields) };
      } catch (error) {
        problems.push(...(error.errors ?? []));
        asked.failure = error.message || t('ui.kit.unreachable');
        return null;
      } finally {
        asked.busy = false;
      }
    }
    async function send() {
      const found = await call(asked.preview ? base : `${base}/preview`);
      if (found && asked.preview) {
        asked.open = false;
        emit('done', t('ui.duty.done'));
      } else if (found) {
        asked.preview = found.answer;
      }
    }
    const spoken = computed(() => (shortDate(asked.fields.dueDate) ? `${weekday(t, asked.fields.dueDate)}, ${longDate(t, asked.fields.dueDate)}` : t('ui.date.none')));
    return { t, asked, open, send, errorAt, spoken, TEXTS, HINTS, changed: () => (asked.preview = null), root: ref(null) };
  },
  template: /* html */ `
    <div v-if="asked.may">
      <p v-if="!asked.open" class="kh-buttons"><button type="button" class="kh-button" @click="open">{{ t('ui.duty.add') }}</button></p>
      <form v-else class="kh-card kh-form" novalidate @submit.prevent="send" @input="changed">
        <h3>{{ t('ui.duty.add') }}</h3>
        <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
        <div class="kh-field"><label class="kh-label" for="d-kind">{{ t('ui.duty.kind') }}</label>
          <select class="kh-input" id="d-kind" v-model="asked.fields.kind" @change="changed"><option value="REPORT">{{ t('ui.duty.kind.REPORT') }}</option><option value="SUB_PLAN">{{ t('ui.duty.kind.SUB_PLAN') }}</option></select></div>
        <div v-for="name in TEXTS.slice(0, 3)" :key="name" class="kh-field"><label class="kh-label" :class="{ 'kh-label--required': name !== 'dueText' }" :for="'d-' + name">{{ t('ui.duty.' + name) }}</label>
          <p v-if="HINTS.includes(name)" class="kh-help">{{ t('ui.duty.' + name + '.hint') }}</p>
          <input class="kh-input" :id="'d-' + name" :type="name === 'dueDate' ? 'date' : 'text'" autocomplete="off" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)">
          <p v-if="name === 'dueDate'" class="kh-soft">{{ spoken }}</p><p v-if="errorAt(name)" class="kh-error">{{ errorAt(name) }}</p></div>
        <kh-units v-model="asked.fields.respondents" path="respondents" required :label="t('ui.duty.respondents')" @update:model-value="changed"></kh-units>
        <div class="kh-field"><label class="kh-label" for="d-acceptance">{{ t('ui.duty.acceptance') }}</label>
          <select class="kh-input" id="d-acceptance" v-model="asked.fields.acceptance" @change="changed"><option value="CHECKED">{{ t('ui.duty.acceptance.CHECKED') }}</option><option value="RECORDED">{{ t('ui.duty.acceptance.RECORDED') }}</option></select></div>
        <div v-for="name in TEXTS.slice(3)" :key="name" class="kh-field"><label class="kh-label" :class="{ 'kh-label--required': name !== 'dueText' }" :for="'d-' + name">{{ t('ui.duty.' + name) }}</label>
          <p v-if="HINTS.includes(name)" class="kh-help">{{ t('ui.duty.' + name + '.hint') }}</p>
          <input class="kh-input" :id="'d-' + name" autocomplete="off" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)">
          <p v-if="errorAt(name)" class="kh-error">{{ errorAt(name) }}</p></div>
        <kh-preview v-if="asked.preview" :preview="asked.preview"></kh-preview>
        <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t(asked.preview ? 'ui.duty.add' : 'ui.change.preview') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="asked.open = false">{{ t('ui.kit.cancel') }}</button></p>
      </form>
    </div>`,
};
