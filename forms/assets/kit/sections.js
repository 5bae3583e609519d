// Long pages: parts that fold, and an index that leads to them.
import { inject, onBeforeUnmount, provide, reactive, ref } from './vue.js';
import { reveal } from './paths.js';

/** Around the parts; draws the index from what they say. */
export const KhOutline = {
  setup() {
    const form = inject('form');
    const parts = reactive([]);
    const body = ref(null);
    provide('outline', {
      enter(part) {
        parts.push(part);
        return () => parts.splice(parts.indexOf(part), 1);
      },
    });
    function go(part) {
      reveal(body.value.querySelector(`[data-part="${part.id}"]`));
    }
    function openAll(wanted) {
      body.value.querySelectorAll(':scope > details').forEach((fold) => (fold.open = wanted));
    }
    return { form, t: form.t, parts, body, go, openAll, wrong: (part) => part.paths.some((path) => form.hasErrorIn(path)) };
  },
  template: /* html */ `
    <div class="kh-outline">
      <nav class="kh-outline__index" :aria-label="t('ui.kit.index')">
        <ol>
          <li v-for="part in parts" :key="part.id">
            <button type="button" class="kh-outline__link" @click="go(part)">{{ part.title }}
              <span v-if="wrong(part)" class="kh-chip kh-chip--danger">{{ t('ui.kit.toMend') }}</span>
            </button>
          </li>
        </ol>
        <p class="kh-outline__tools">
          <button type="button" class="kh-button kh-button--plain" @click="openAll(true)">{{ t('ui.kit.openAll') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="openAll(false)">{{ t('ui.kit.closeAll') }}</button>
        </p>
      </nav>
      <div class="kh-outline__body" ref="body"><slot></slot></div>
    </div>`,
};

/** One part. paths: the beginnings of the field paths in it; note: what the folded title shows beside. */
export const KhPart = {
  props: {
    id: { type: String, required: true },
    title: { type: String, required: true },
    note: { type: [String, Number], default: '' },
    paths: { type: Array, default: () => [] },
    start: { type: String, default: 'closed' },
  },
  setup(props) {
    const form = inject('form');
    const leave = inject('outline', null)?.enter({ id: props.id, title: props.title, paths: props.paths });
    onBeforeUnmount(() => leave?.());
    // Only the beginning is ours; afterwards the reader folds and unfolds.
    const initially = props.start === 'open' ? true : null;
    return { form, t: form.t, initially, wrong: () => props.paths.some((path) => form.hasErrorIn(path)) };
  },
  template: /* html */ `
    <details class="kh-fold" :data-part="id" :open="initially">
      <summary class="kh-fold__title">{{ title }} <small v-if="note !== ''">{{ note }}</small>
        <span v-if="wrong()" class="kh-chip kh-chip--danger">{{ t('ui.kit.toMend') }}</span></summary>
      <div class="kh-fold__body"><slot></slot></div>
    </details>`,
};
