// What a clerk writes in the registers by hand: new lines, and what became of a line.
import { computed, reactive, ref, watch } from '/forms/assets/kit/vue.js';
import { post, put } from '/forms/assets/kit/api.js';
import { usePage, wordsOf } from './page.js';
import { byField } from './registers-numbering.js';

const EMPTY = { body: '', kind: '', symbol: '', date: '', subject: '', signer: '', recipients: '', archive: '', copies: 1, number: null, sender: '' };

/** Fields of a document that goes out; of a number that is kept only the first ones. */
const FIELDS = {
  register: ['kind', 'symbol', 'date', 'subject', 'signer', 'recipients', 'archive', 'copies', 'number'],
  reserve: ['kind', 'symbol', 'purpose'],
  arrived: ['sender', 'theirSymbol', 'date', 'subject'],
  use: ['kind', 'symbol', 'date', 'subject', 'signer', 'recipients', 'archive', 'copies'],
};
/** What a field is called in the request. */
const NAMES = { purpose: 'subject', theirSymbol: 'symbol' };
const OPTIONAL = ['archive', 'number'];
const HELP = ['symbol', 'number'];
const TYPES = { date: 'date', copies: 'number', number: 'number' };

/** A form for one of: register, reserve, arrived, use. */
export const WriteForm = {
  props: {
    kind: { type: String, required: true },
    unit: { type: String, required: true },
    advisory: { type: Array, default: () => [] },
    /** The line of a kept number, for use. */
    line: { type: Object, default: null },
    today: { type: String, default: '' },
  },
  emits: ['written', 'dismissed'],
  setup(props, { emit }) {
    const { t } = usePage();
    const typed = reactive({ ...EMPTY });
    const errors = ref({});
    const failed = ref('');
    const fields = computed(() => FIELDS[props.kind]);
    const nameOf = (field) => NAMES[field] ?? field;
    function begin() {
      Object.assign(typed, EMPTY, { date: props.today });
      if (props.line) {
        const { body, kind, symbol, subject } = props.line;
        Object.assign(typed, { body, kind, symbol, subject });
      }
    }
    async function write() {
      errors.value = {};
      failed.value = '';
      try {
        const body = { ...typed, unit: props.unit, number: typed.number || null };
        const { sender, symbol, date, subject } = typed;
        const answer = {
          register: () => post('/api/registers/outgoing', without(body, 'sender')),
          reserve: () => post('/api/registers/outgoing/reserved', without(body, 'sender')),
          use: () => put(`/api/registers/outgoing/${props.line.id}`, without(body, 'sender')),
          arrived: () => post('/api/registers/incoming', { unit: props.unit, sender, symbol, date, subject }),
        }[props.kind]();
        const given = await answer;
        begin();
        emit('written', given.text ? t('ui.registers.write.done', given.text) : t('ui.registers.write.arrivedDone', given.number));
      } catch (error) {
        errors.value = byField(error);
        failed.value = wordsOf(t, error);
      }
    }
    function without(object, name) {
      const { [name]: left, ...rest } = object;
      return rest;
    }
    watch(() => [props.line, props.unit, props.today], begin, { immediate: true });
    return { t, typed, errors, failed, fields, nameOf, write, emit, OPTIONAL, HELP, TYPES };
  },
  template: /* html */ `
    <form @submit.prevent="write">
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div v-if="advisory.length && kind !== 'arrived'" class="kh-field"><label class="kh-label" :for="kind + '-body'">{{ t('ui.registers.write.body') }}</label>
        <select :id="kind + '-body'" class="kh-input" v-model="typed.body" :disabled="kind === 'use'"><option value="">{{ t('ui.registers.write.ownBody') }}</option><option v-for="b in advisory" :key="b.symbol" :value="b.symbol">{{ b.name }} ({{ b.symbol }})</option></select></div>
      <div class="kh-fields"><div v-for="field in fields" :key="field" class="kh-field" :class="{ 'kh-fields__whole': field === 'recipients' || nameOf(field) === 'subject' }">
        <label class="kh-label" :for="kind + '-' + field">{{ t('ui.registers.write.' + field) }}</label>
        <p v-if="HELP.includes(field)" class="kh-help" :id="kind + '-' + field + '-help'">{{ t('ui.registers.write.' + field + 'Help') }}</p>
        <textarea v-if="field === 'recipients'" :id="kind + '-' + field" class="kh-input" rows="3" v-model="typed.recipients" required></textarea>
        <input v-else :id="kind + '-' + field" class="kh-input" :type="TYPES[field] || 'text'" :min="TYPES[field] === 'number' ? 1 : undefined" v-model="typed[nameOf(field)]" :required="!OPTIONAL.includes(field)" :aria-invalid="!!errors[nameOf(field)]" :aria-describedby="HELP.includes(field) ? kind + '-' + field + '-help' : undefined">
        <p v-if="errors[nameOf(field)]" class="kh-error">{{ errors[nameOf(field)] }}</p>
      </div></div>
      <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.registers.save') }}</button>
        <button v-if="line" type="button" class="kh-button" @click="emit('dismissed')">{{ t('ui.registers.dismiss') }}</button></div>
    </form>`,
};

/** New lines of the book that is open. */
export const NewLines = {
  components: { WriteForm },
  props: { book: { type: String, required: true }, unit: { type: String, required: true }, advisory: { type: Array, default: () => [] }, today: { type: String, default: '' } },
  emits: ['written'],
  setup(props) {
    const { t } = usePage();
    const kinds = computed(() => (props.book === 'incoming' ? ['arrived'] : ['register', 'reserve']));
    return { t, kinds };
  },
  template: /* html */ `
    <section aria-labelledby="write">
      <h2 id="write">{{ t('ui.registers.write') }}</h2>
      <details v-for="kind in kinds" :key="kind" class="kh-card">
        <summary>{{ t('ui.registers.write.' + kind) }}</summary>
        <p v-if="kind !== 'arrived'" class="kh-help">{{ t('ui.registers.write.' + kind + 'Help') }}</p>
        <write-form :kind="kind" :unit="unit" :advisory="advisory" :today="today" @written="(words) => $emit('written', words)"></write-form>
      </details>
    </section>`,
};

/** What is done with one line: use, cancel, or enter what became of the document. */
export const LineActions = {
  components: { WriteForm },
  props: {
    line: { type: Object, required: true },
    action: { type: String, required: true },
    book: { type: String, required: true },
    unit: { type: String, required: true },
    advisory: { type: Array, default: () => [] },
    today: { type: String, default: '' },
  },
  emits: ['written', 'dismissed'],
  setup(props, { emit }) {
    const { t } = usePage();
    const reason = ref('');
    const failed = ref('');
    const handling = reactive({ receiver: props.line.receiver || '', movedOn: props.line.sentOn || '', signedFor: props.line.signedFor, note: props.line.note });
    const path = `/api/registers/${props.book}/${props.line.id}`;
    const label = props.line.text || props.line.number;
    async function attempt(what) {
      failed.value = '';
      try {
        await what();
        emit('written', t('ui.registers.saved'));
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const cancel = () => attempt(() => post(`${path}/cancel`, { unit: props.unit, reason: reason.value }));
    const handle = () => attempt(() => put(`${path}/handling?unit=${encodeURIComponent(props.unit)}`, { ...handling }));
    return { t, reason, failed, handling, cancel, handle, label, emit };
  },
  template: /* html */ `
    <section aria-labelledby="line-action">
      <h3 id="line-action">{{ t('ui.registers.' + action, label) }}</h3>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <write-form v-if="action === 'use'" kind="use" :unit="unit" :advisory="advisory" :line="line" :today="today" @written="(words) => emit('written', words)" @dismissed="emit('dismissed')"></write-form>
      <form v-else-if="action === 'cancel'" @submit.prevent="cancel">
        <div class="kh-field"><label class="kh-label" for="reason">{{ t('ui.registers.cancelReason') }}</label><textarea id="reason" class="kh-input" rows="2" v-model.trim="reason" required maxlength="5000"></textarea></div>
        <div class="kh-buttons"><button type="submit" class="kh-button kh-button--danger">{{ t('ui.registers.cancel', label) }}</button><button type="button" class="kh-button" @click="emit('dismissed')">{{ t('ui.registers.dismiss') }}</button></div>
      </form>
      <form v-else @submit.prevent="handle">
        <div v-if="book === 'incoming'" class="kh-field"><label class="kh-label" for="receiver">{{ t('ui.registers.column.receiver') }}</label><input id="receiver" class="kh-input" v-model.trim="handling.receiver" maxlength="300"></div>
        <div class="kh-field kh-field--short"><label class="kh-label" for="moved">{{ t('ui.registers.column.sentOn') }}</label><input id="moved" type="date" class="kh-input" v-model="handling.movedOn"></div>
        <div class="kh-field"><label class="kh-label" for="signed">{{ t('ui.registers.column.signedFor') }}</label><input id="signed" class="kh-input" v-model.trim="handling.signedFor" maxlength="300"></div>
        <div class="kh-field"><label class="kh-label" for="note">{{ t('ui.registers.column.note') }}</label><input id="note" class="kh-input" v-model.trim="handling.note" maxlength="1000"></div>
        <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.registers.save') }}</button><button type="button" class="kh-button" @click="emit('dismissed')">{{ t('ui.registers.dismiss') }}</button></div>
      </form>
    </section>`,
};
