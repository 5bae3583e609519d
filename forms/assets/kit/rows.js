// A list of rows: added, removed (and brought back), moved by buttons or with Alt + arrow keys. Each row folds.
import { inject, nextTick, ref, toRaw } from './vue.js';

let last = 0;
const keys = new WeakMap();

/** A key that stays with the row while it moves, without being saved with it. */
function keyOf(row) {
  const raw = toRaw(row);
  if (!keys.has(raw)) {
    keys.set(raw, ++last);
  }
  return keys.get(raw);
}

/**
 * Slots: default ({row, index, path}) the fields of a row; summary ({row, index}) what a folded row shows.
 * Props: fresh makes an empty row; simple shows the rows without folding.
 */
export const KhRows = {
  props: {
    modelValue: { type: Array, default: () => [] },
    path: { type: String, required: true },
    fresh: { type: Function, required: true },
    addLabel: { type: String, required: true },
    rowLabel: { type: String, required: true },
    simple: Boolean,
    fixed: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const form = inject('form');
    const list = ref(null);
    const removed = ref(null);
    const said = ref('');
    const name = (index) => `${props.rowLabel} ${index + 1}`;

    function change(rows) {
      form.forgetErrors(props.path);
      emit('update:modelValue', rows);
    }

    async function focusRow(index, selector) {
      await nextTick();
      const row = list.value?.children[index];
      if (!row) {
        return;
      }
      const fold = row.querySelector('details');
      if (fold && selector === 'field') {
        fold.open = true;
        await nextTick();
      }
      const wanted = selector === 'field' ? 'input, textarea, select' : selector;
      (row.querySelector(wanted) ?? row.querySelector('summary, button'))?.focus();
    }

    function add(at = props.modelValue.length) {
      change([...props.modelValue.slice(0, at), props.fresh(), ...props.modelValue.slice(at)]);
      said.value = form.t('ui.rows.added', name(at));
      focusRow(at, 'field');
    }

    function move(index, by) {
      const to = index + by;
      if (form.readonly || props.fixed || to < 0 || to >= props.modelValue.length) {
        return;
      }
      const rows = [...props.modelValue];
      rows.splice(to, 0, ...rows.splice(index, 1));
      const focused = list.value.contains(document.activeElement) ? document.activeElement : null;
      change(rows);
      said.value = form.t('ui.rows.moved', name(index), to + 1);
      // The row keeps its elements, but moving them in the page loses the focus.
      nextTick(() => {
        if (focused && !focused.disabled) {
          focused.focus();
        } else {
          focusRow(to, '.kh-rows__handle:not(:disabled)');
        }
      });
    }

    function take(index) {
      removed.value = { index, row: props.modelValue[index] };
      change(props.modelValue.filter((row, at) => at !== index));
      said.value = form.t('ui.rows.removed', name(index));
      nextTick(() => list.value?.parentElement.querySelector('.kh-rows__undo')?.focus());
    }

    function undo() {
      const { index, row } = removed.value;
      removed.value = null;
      change([...props.modelValue.slice(0, index), row, ...props.modelValue.slice(index)]);
      focusRow(index, 'summary, input, textarea');
    }

    function onKey(event, index) {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        move(index, event.key === 'ArrowUp' ? -1 : 1);
      }
    }

    const wrong = (index) => form.hasErrorIn(`${props.path}[${index}]`);

    return { form, t: form.t, list, removed, said, keyOf, name, add, move, take, undo, onKey, wrong };
  },
  template: /* html */ `
    <div class="kh-rows" :data-path="path">
      <ol class="kh-rows__list" ref="list">
        <li v-for="(row, index) in modelValue" :key="keyOf(row)" class="kh-rows__row kh-card" :data-path="path + '[' + index + ']'"
            @keydown="onKey($event, index)">
          <component :is="simple ? 'div' : 'details'" class="kh-rows__body">
            <summary v-if="!simple" class="kh-rows__summary">
              <span class="kh-rows__number">{{ index + 1 }}</span>
              <span class="kh-rows__text"><slot name="summary" :row="row" :index="index">{{ name(index) }}</slot></span>
              <span v-if="wrong(index)" class="kh-chip kh-chip--danger">{{ t('ui.kit.toMend') }}</span>
            </summary>
            <div class="kh-rows__fields"><slot :row="row" :index="index" :path="path + '[' + index + ']'"></slot></div>
          </component>
          <div v-if="!form.readonly && !fixed" class="kh-rows__tools" role="group" :aria-label="name(index)">
            <button type="button" class="kh-button kh-button--plain kh-rows__handle" :disabled="index === 0" :title="t('ui.rows.up')"
                    :aria-label="t('ui.rows.upOf', name(index))" @click="move(index, -1)">↑</button>
            <button type="button" class="kh-button kh-button--plain kh-rows__handle" :disabled="index === modelValue.length - 1" :title="t('ui.rows.down')"
                    :aria-label="t('ui.rows.downOf', name(index))" @click="move(index, 1)">↓</button>
            <button type="button" class="kh-button kh-button--plain" :title="t('ui.rows.insert')"
                    :aria-label="t('ui.rows.insertOf', name(index))" @click="add(index + 1)">+</button>
            <button type="button" class="kh-button kh-button--plain" :aria-label="t('ui.rows.removeOf', name(index))"
                    @click="take(index)">{{ t('ui.rows.remove') }}</button>
          </div>
        </li>
      </ol>
      <p v-if="!modelValue.length" class="kh-form__empty">{{ t('ui.rows.none') }}</p>
      <div v-if="removed && !form.readonly" class="kh-rows__removed">
        {{ t('ui.rows.removed', name(removed.index)) }}
        <button type="button" class="kh-button kh-button--plain kh-rows__undo" @click="undo">{{ t('ui.rows.undo') }}</button>
      </div>
      <button v-if="!form.readonly && !fixed" type="button" class="kh-button kh-rows__add" @click="add()">{{ addLabel }}</button>
      <p class="kh-hidden-text" role="status">{{ said }}</p>
    </div>`,
};
