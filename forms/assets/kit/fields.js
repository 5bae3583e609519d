// The simple fields. Each takes v-model, its path in the draft, a label, and shows the error of that path.
import { computed, inject } from './vue.js';
import { idOf } from './paths.js';
import { longDate, shortDate, weekday } from './dates.js';

const common = {
  modelValue: { default: '' },
  path: { type: String, required: true },
  label: { type: String, required: true },
  hint: { type: String, default: '' },
  required: Boolean,
  disabled: Boolean,
};

function useField(props, emit) {
  const form = inject('form');
  return {
    t: form.t,
    id: computed(() => idOf(props.path)),
    error: computed(() => form.errorAt(props.path)),
    locked: computed(() => form.readonly || props.disabled),
    set(value) {
      form.clearError(props.path);
      emit('update:modelValue', value);
    },
  };
}

/** Label, hint, control (slot) and error of one field. */
export const KhField = {
  props: { id: String, path: String, label: String, hint: String, error: String, required: Boolean },
  setup: () => ({ t: inject('form').t }),
  template: /* html */ `
    <div class="kh-field" :data-path="path">
      <label class="kh-label" :for="id">{{ label }}<span v-if="required" class="kh-form__required"> {{ t('ui.kit.required') }}</span></label>
      <p v-if="hint" class="kh-help" :id="id + '-hint'">{{ hint }}</p>
      <slot :described="[hint && id + '-hint', error && id + '-error', id + '-note'].filter(Boolean).join(' ')"></slot>
      <p v-if="error" class="kh-error" :id="id + '-error'">{{ error }}</p>
    </div>`,
};

const Counter = {
  props: { text: String, max: Number, id: String },
  setup: (props) => ({
    t: inject('form').t,
    length: computed(() => (props.text || '').length),
  }),
  template: /* html */ `
    <p :id="id + '-note'" class="kh-form__counter" v-if="length > max * 0.8" :class="{ 'kh-form__counter--over': length > max }">
      {{ length > max ? t('ui.kit.counterOver', length.toLocaleString('vi'), max.toLocaleString('vi'), (length - max).toLocaleString('vi'))
                      : t('ui.kit.counter', length.toLocaleString('vi'), max.toLocaleString('vi')) }}
    </p>`,
};

/** One line of text with a counter that appears near the limit. What is too long stays. */
export const KhText = {
  components: { KhField, Counter },
  props: { ...common, max: { type: Number, default: 500 }, inputmode: { type: String, default: 'text' } },
  emits: ['update:modelValue'],
  setup: (props, { emit }) => useField(props, emit),
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <input class="kh-input" type="text" autocomplete="off" :inputmode="inputmode" :id="id" :value="modelValue" :readonly="locked"
             :aria-invalid="!!error" :aria-describedby="described" @input="set($event.target.value)">
      <counter :text="String(modelValue ?? '')" :max="max" :id="id"></counter>
    </kh-field>`,
};

/** A figure, written with a decimal comma as offices do; what is no figure stays as typed, and the server says so. */
export const KhDecimal = {
  components: { KhField },
  props: { ...common, modelValue: { type: [Number, String], default: null } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const field = useField(props, emit);
    const shown = computed(() => (typeof props.modelValue === 'number' ? String(props.modelValue).replace('.', ',') : props.modelValue ?? ''));
    function read(text) {
      const figure = text.trim();
      field.set(/^\d+(,\d*[1-9])?$/.test(figure) ? Number(figure.replace(',', '.')) : figure || null);
    }
    return { ...field, shown, read };
  },
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <input class="kh-input" type="text" autocomplete="off" inputmode="decimal" :id="id" :value="shown" :readonly="locked"
             :aria-invalid="!!error" :aria-describedby="described" @input="read($event.target.value)">
    </kh-field>`,
};

/** Several lines; grows with its text. */
export const KhArea = {
  components: { KhField, Counter },
  props: { ...common, max: { type: Number, default: 5000 }, rows: { type: Number, default: 3 } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const lines = computed(() => {
      const needed = (props.modelValue || '').split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0);
      return Math.min(Math.max(needed, props.rows), 22);
    });
    return { ...useField(props, emit), lines };
  },
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <textarea class="kh-input" :id="id" :rows="lines" :value="modelValue" :readonly="locked"
                :aria-invalid="!!error" :aria-describedby="described" @input="set($event.target.value)"></textarea>
      <counter :text="modelValue || ''" :max="max" :id="id"></counter>
    </kh-field>`,
};

/** A day, with its Vietnamese long form beside it. */
export const KhDate = {
  components: { KhField },
  props: { ...common, min: String, maxDay: String },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const field = useField(props, emit);
    const spoken = computed(() =>
      shortDate(props.modelValue)
        ? `${weekday(field.t, props.modelValue)}, ${longDate(field.t, props.modelValue)}`
        : field.t('ui.date.none'),
    );
    return { ...field, spoken };
  },
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <div class="kh-form__date">
        <input class="kh-input" type="date" :id="id" :value="modelValue" :readonly="locked" :min="min" :max="maxDay"
               :aria-invalid="!!error" :aria-describedby="described" @input="set($event.target.value)">
        <span class="kh-form__date-text" :id="id + '-note'">{{ spoken }}</span>
      </div>
    </kh-field>`,
};

/** An hour of the day, as 17:00; empty for the end of the day. */
export const KhTime = {
  components: { KhField },
  props: common,
  emits: ['update:modelValue'],
  setup: (props, { emit }) => useField(props, emit),
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <input class="kh-input" type="time" :id="id" :value="modelValue" :readonly="locked"
             :aria-invalid="!!error" :aria-describedby="described" @input="set($event.target.value)">
    </kh-field>`,
};

/** One of a few: options are [{value, label}]. An unknown value stays and is shown as it is. */
export const KhSelect = {
  components: { KhField },
  props: { ...common, options: { type: Array, required: true }, empty: String },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const all = computed(() => {
      const known = props.options.some((option) => option.value === props.modelValue);
      const first = props.empty !== undefined || !props.modelValue ? [{ value: '', label: props.empty ?? '' }] : [];
      const own = known || !props.modelValue ? [] : [{ value: props.modelValue, label: String(props.modelValue) }];
      return [...first, ...props.options, ...own];
    });
    return { ...useField(props, emit), all };
  },
  template: /* html */ `
    <kh-field v-bind="{ id, path, label, hint, error, required }" v-slot="{ described }">
      <select class="kh-input" :id="id" :value="modelValue ?? ''" :disabled="locked"
              :aria-invalid="!!error" :aria-describedby="described" @change="set($event.target.value)">
        <option v-for="option in all" :key="option.value" :value="option.value">{{ option.label }}</option>
      </select>
    </kh-field>`,
};

/** A few choices that are all visible. */
export const KhChoice = {
  props: { ...common, options: { type: Array, required: true } },
  emits: ['update:modelValue'],
  setup: (props, { emit }) => useField(props, emit),
  template: /* html */ `
    <fieldset class="kh-field kh-form__choice" :data-path="path"
              :aria-describedby="error ? id + '-error' : null">
      <legend class="kh-label">{{ label }}</legend>
      <p v-if="hint" class="kh-help">{{ hint }}</p>
      <label v-for="option in options" :key="option.value" class="kh-check">
        <input type="radio" :name="id" :value="option.value" :checked="modelValue === option.value" :disabled="locked"
               @change="set(option.value)">
        <span>{{ option.label }}</span>
      </label>
      <p v-if="error" class="kh-error" :id="id + '-error'">{{ error }}</p>
    </fieldset>`,
};

/** Yes or no. */
export const KhCheck = {
  props: { ...common, modelValue: { type: Boolean, default: false } },
  emits: ['update:modelValue'],
  setup: (props, { emit }) => useField(props, emit),
  template: /* html */ `
    <div class="kh-field" :data-path="path">
      <label class="kh-check" :for="id">
        <input type="checkbox" :id="id" :checked="modelValue" :disabled="locked" :aria-invalid="!!error"
               :aria-describedby="error ? id + '-error' : null" @change="set($event.target.checked)">
        <span>{{ label }}</span>
      </label>
      <p v-if="hint" class="kh-help">{{ hint }}</p>
      <p v-if="error" class="kh-error" :id="id + '-error'">{{ error }}</p>
    </div>`,
};
