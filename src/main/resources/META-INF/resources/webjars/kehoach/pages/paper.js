// The recipients of a plan that get paper: when it went, who signed for it; filled in where it is read.
import { reactive } from '/forms/assets/kit/vue.js';
import { post } from '/forms/assets/kit/api.js';
import { longDate, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

const FIELDS = { dispatched: ['day', 'way', 'mark'], signed: ['day', 'by'] };

export const PaperList = {
  props: { plan: { type: Number, required: true }, papers: { type: Array, required: true }, mayNote: Boolean },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const asked = reactive({ unit: '', way: '', fields: {}, errors: [], failure: '', busy: false });
    const open = (paper, way) => Object.assign(asked, { unit: paper.unit, way, fields: {}, errors: [], failure: '' });
    const errorAt = (field) => asked.errors.find((error) => error.field === field)?.message;
    async function send() {
      Object.assign(asked, { busy: true, errors: [], failure: '' });
      try {
        await post(`/api/plans/${props.plan}/paper/${asked.unit}/${asked.way}`, asked.fields);
        asked.unit = '';
        emit('done');
      } catch (error) {
        asked.errors = error.errors ?? [];
        asked.failure = asked.errors.length ? '' : wordsOf(t, error);
      } finally {
        asked.busy = false;
      }
    }
    const spoken = (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none'));
    return { t, asked, open, errorAt, send, FIELDS, shortDate, spoken };
  },
  template: /* html */ `
    <h2>{{ t('ui.paper.title') }}</h2>
    <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
      <thead><tr><th scope="col">{{ t('ui.paper.unit') }}</th><th scope="col">{{ t('ui.paper.state') }}</th><th scope="col">{{ t('ui.paper.sent') }}</th><th scope="col">{{ t('ui.paper.received') }}</th></tr></thead>
      <tbody><template v-for="paper in papers" :key="paper.unit"><tr>
        <td>{{ paper.unitName }}</td><td :data-label="t('ui.paper.state')">{{ t('ui.paper.state.' + paper.state) }}</td>
        <td :data-label="t('ui.paper.sent')"><template v-if="paper.dispatchedOn">{{ t('ui.paper.sentLine', shortDate(paper.dispatchedOn), paper.way, paper.mark, paper.dispatchedBy) }}</template>
          <button v-if="mayNote && paper.state === 'PRINTED'" type="button" class="kh-button" @click="open(paper, 'dispatched')">{{ t('ui.paper.dispatched') }}</button></td>
        <td :data-label="t('ui.paper.received')"><template v-if="paper.signedOn">{{ t('ui.paper.receivedLine', shortDate(paper.signedOn), paper.signedBy, paper.notedBy) }}</template>
          <button v-if="mayNote && paper.state === 'DISPATCHED'" type="button" class="kh-button" @click="open(paper, 'signed')">{{ t('ui.paper.signed') }}</button></td></tr>
        <tr v-if="asked.unit === paper.unit"><td colspan="4"><form class="kh-card" novalidate @submit.prevent="send">
          <h3>{{ paper.unitName }}: {{ t('ui.paper.' + asked.way) }}</h3>
          <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
          <div v-for="name in FIELDS[asked.way]" :key="name" class="kh-field"><label class="kh-label" :class="{ 'kh-label--required': name !== 'mark' }" :for="'p-' + name">{{ t('ui.paper.field.' + asked.way + '.' + name) }}</label>
            <input class="kh-input" :id="'p-' + name" :type="name === 'day' ? 'date' : 'text'" autocomplete="off" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)">
            <p v-if="name === 'day'" class="kh-soft">{{ spoken(asked.fields.day) }}</p>
            <p v-if="errorAt(name)" class="kh-error">{{ errorAt(name) }}</p></div>
          <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.paper.save') }}</button>
            <button type="button" class="kh-button kh-button--plain" @click="asked.unit = ''">{{ t('ui.plans.new.cancel') }}</button></p>
        </form></td></tr></template></tbody>
    </table></div>`,
};
