// Reading an existing paper into the draft: item by item, each with its sentence; nothing enters unseen.
import { computed, inject, reactive, ref } from './vue.js';
import { parse, writeHeaders } from './api.js';
import { bothHalves } from './dates.js';
import { locate, reveal } from './paths.js';

const GROUPS = ['title', 'legalBases', 'opening', 'sections', 'closing', 'tasks', 'quotas', 'annex', 'recipients', 'duties'];
const WORDS = ['title', 'opening', 'closing'];

export const KhReading = {
  setup() {
    const form = inject('form');
    const { t, fields } = form;
    const state = reactive({ busy: false, error: '', said: '', found: null });
    const done = reactive({});
    const chosen = ref(null);

    async function read(event) {
      const file = event.target.files[0];
      event.target.value = '';
      if (!file) {
        return;
      }
      Object.assign(state, { busy: true, error: '', said: t('ui.reading.busy') });
      const body = new FormData();
      body.append('file', file);
      try {
        const response = await fetch(`/api/plans/${encodeURIComponent(form.view.plan.id)}/reading`, { method: 'POST', headers: writeHeaders(), body, credentials: 'same-origin' });
        const answer = parse(await response.text());
        if (!response.ok) {
          throw answer;
        }
        Object.keys(done).forEach((id) => delete done[id]);
        state.found = answer;
        state.said = answer.items.length ? t('ui.reading.read', answer.name, answer.items.length) : t('ui.reading.nothing');
      } catch (refused) {
        state.said = '';
        state.error = refused?.errors?.[0]?.message || refused?.message || t('ui.kit.unreachable');
      } finally {
        state.busy = false;
      }
    }

    const groups = computed(() => GROUPS
      .map((name) => ({ name, items: (state.found?.items ?? []).filter((item) => item.field === name) }))
      .filter((group) => group.items.length));
    const left = (group) => t('ui.reading.left', group.items.filter((item) => !done[item.id]).length, group.items.length);
    /** What stands in a field that holds one text only, and would be replaced. */
    const before = (item) => (WORDS.includes(item.field) && fields[item.field] && fields[item.field] !== item.value ? fields[item.field] : '');

    /** A key that no other duty of the draft has. */
    function freshKey() {
      let number = fields.duties.length + 1;
      while (fields.duties.some((duty) => duty.dutyKey === `duty-${number}`)) {
        number++;
      }
      return `duty-${number}`;
    }

    function takeRow(value) {
      const { annex } = state.found;
      if (!fields.annex.rows.length && annex) {
        Object.assign(fields.annex, { title: annex.title, columns: [...annex.columns], parts: [...annex.parts] });
      }
      fields.annex.rows = [...fields.annex.rows, value];
      return `annex[${fields.annex.rows.length - 1}]`;
    }

    function take(item) {
      const value = JSON.parse(JSON.stringify(item.value));
      let path = item.field;
      if (WORDS.includes(item.field)) {
        fields[item.field] = value;
      } else if (item.field === 'annex') {
        path = takeRow(value);
      } else {
        const row = item.field === 'duties' ? { ...value, dutyKey: freshKey() } : value;
        fields[item.field] = [...fields[item.field], row];
        path = `${item.field}[${fields[item.field].length - 1}]`;
      }
      form.forgetErrors(item.field);
      done[item.id] = { what: 'taken', path };
      state.said = t('ui.reading.saidTaken', item.words);
    }

    /** Both halves of a time limit: as written, and the last day that still counts. */
    const days = ({ limit }) => {
      if (!limit) {
        return '';
      }
      const said = limit.date ? bothHalves(t, limit.bound === 'EXCLUSIVE' ? limit.bound : 'INCLUSIVE', limit.date) : limit.text;
      return t('ui.reading.limit', limit.bound === 'WINDOW' ? `${limit.text} (${said})` : said);
    };
    const skip = (item) => (done[item.id] = { what: 'skipped' });
    const again = (item) => delete done[item.id];
    const show = (item) => {
      const place = locate(form.root.value, done[item.id].path);
      if (place) {
        reveal(place);
      }
    };
    return { form, t, state, done, chosen, groups, left, before, days, read, take, skip, again, show };
  },
  template: /* html */ `
    <kh-part v-if="!form.readonly" id="reading" :title="t('ui.reading.title')">
      <p class="kh-form__explain">{{ t('ui.reading.explain') }}</p>
      <p class="kh-buttons">
        <label class="kh-button kh-files__choose">{{ t('ui.reading.choose') }}
          <input ref="chosen" type="file" class="kh-hidden-text" accept=".docx,.pdf,.txt" :disabled="state.busy" :aria-label="t('ui.reading.choose')" @change="read"></label>
      </p>
      <p role="status" class="kh-soft">{{ state.said }}</p>
      <p v-if="state.error" role="alert" class="kh-error">{{ state.error }}</p>
      <template v-if="state.found">
        <template v-if="state.found.facts.length">
          <h3 class="kh-form__subtitle">{{ t('ui.reading.facts') }}</h3>
          <dl class="kh-facts">
            <template v-for="fact in state.found.facts" :key="fact.field"><dt>{{ t('ui.reading.fact.' + fact.field) }}</dt>
              <dd>{{ fact.value }} <span class="kh-chip">{{ t('ui.reading.sureness.' + fact.sureness) }}</span></dd></template>
          </dl>
        </template>
        <details v-for="group in groups" :key="group.name" class="kh-fold">
          <summary class="kh-fold__title">{{ t('ui.reading.group.' + group.name) }} <small>{{ left(group) }}</small></summary>
          <ul class="kh-reading">
            <li v-for="item in group.items" :key="item.id" class="kh-card kh-reading__item" :class="{ 'kh-reading__item--done': done[item.id] }">
              <p class="kh-reading__words">{{ item.words }} <span class="kh-chip" :class="{ 'kh-chip--danger': item.sureness === 'DOUBTFUL' }">{{ t('ui.reading.sureness.' + item.sureness) }}</span></p>
              <blockquote v-if="item.sentence && item.sentence !== item.words" class="kh-reading__sentence"><span class="kh-soft">{{ t('ui.reading.from') }}</span> {{ item.sentence }}</blockquote>
              <p v-if="item.coordinating" class="kh-soft">{{ t('ui.reading.coordinating', item.coordinating) }}</p>
              <p v-if="days(item)" class="kh-soft">{{ days(item) }}</p>
              <p v-if="item.matched.length" class="kh-soft">{{ t('ui.reading.matched', item.matched.join('; ')) }}</p>
              <p v-if="item.unmatched.length" class="kh-message kh-message--warn">{{ t('ui.reading.unmatched', item.unmatched.join('; ')) }}</p>
              <p v-if="!done[item.id] && before(item)" class="kh-soft">{{ t('ui.reading.replaces', before(item)) }}</p>
              <p class="kh-buttons">
                <template v-if="!done[item.id]">
                  <button type="button" class="kh-button" :aria-label="t('ui.reading.takeOf', item.words)" @click="take(item)">{{ t('ui.reading.take') }}</button>
                  <button type="button" class="kh-button kh-button--plain" :aria-label="t('ui.reading.skipOf', item.words)" @click="skip(item)">{{ t('ui.reading.skip') }}</button>
                </template>
                <template v-else>
                  <span class="kh-chip">{{ t('ui.reading.' + done[item.id].what) }}</span>
                  <button v-if="done[item.id].path" type="button" class="kh-button kh-button--plain" @click="show(item)">{{ t('ui.reading.show') }}</button>
                  <button v-else type="button" class="kh-button kh-button--plain" @click="again(item)">{{ t('ui.reading.again') }}</button>
                </template>
              </p>
            </li>
          </ul>
        </details>
      </template>
    </kh-part>`,
};
