// How the numbers of a body are given: the head's decision, and where each series begins.
import { onMounted, reactive, ref, watch } from '/forms/assets/kit/vue.js';
import { get, put } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

const SHAPES = ['COMMON', 'GROUPS', 'KINDS'];

/** What went wrong at each field. */
export const byField = (error) => Object.fromEntries((error.errors || []).map((e) => [e.field, e.message]));

/** Which series a line or a row is of, in words. */
export const seriesName = (t, body, kinds) => body || (kinds === '*' ? t('ui.registers.series.all') : kinds);

/** The head's decision; he or an administrator enters it. */
export const Numbering = {
  props: { unit: { type: String, required: true }, year: { type: Number, required: true }, decision: { type: Object, default: null }, changeable: Boolean },
  emits: ['decided'],
  setup(props, { emit }) {
    const { t } = usePage();
    const wanted = reactive({ year: props.year, shape: 'COMMON', groups: '', advisoryBodies: [], givenHere: true, symbol: '', date: '' });
    const errors = ref({});
    const failed = ref('');
    const done = ref('');

    function take() {
      const held = props.decision;
      if (held) {
        Object.assign(wanted, { shape: held.shape, groups: held.groups.join('\n'), advisoryBodies: held.advisoryBodies.map((b) => ({ ...b })), givenHere: held.givenHere });
      }
      wanted.year = props.year;
    }
    async function decide() {
      errors.value = {};
      failed.value = '';
      done.value = '';
      try {
        const groups = wanted.groups.split('\n').map((line) => line.trim()).filter(Boolean);
        await put('/api/registers/numbering', { ...wanted, unit: props.unit, groups });
        done.value = t('ui.registers.numbering.done', wanted.year);
        emit('decided');
      } catch (error) {
        errors.value = byField(error);
        failed.value = wordsOf(t, error);
      }
    }
    function basis(held) {
      if (!held.fromYear) {
        return t('ui.registers.numbering.none');
      }
      return held.symbol && held.date ? t('ui.registers.numbering.by', held.symbol, shortDate(held.date), held.fromYear) : t('ui.registers.numbering.since', held.fromYear);
    }
    watch(() => props.decision, take, { immediate: true });
    watch(() => [props.unit, props.year], () => (done.value = ''));
    return { t, wanted, errors, failed, done, decide, basis, SHAPES };
  },
  template: /* html */ `
    <section aria-labelledby="numbering">
      <h2 id="numbering">{{ t('ui.registers.numbering') }}</h2>
      <div v-if="decision" class="kh-card">
        <p><strong>{{ t('ui.registers.numbering.shape.' + decision.shape) }}</strong><span v-if="decision.groups.length">: {{ decision.groups.join('; ') }}</span></p>
        <p>{{ basis(decision) }}</p>
        <p v-if="decision.advisoryBodies.length">{{ t('ui.registers.numbering.advisory') }}: <span v-for="(body, n) in decision.advisoryBodies" :key="body.symbol">{{ n ? '; ' : '' }}{{ body.name }} ({{ body.symbol }})</span>.</p>
      </div>
      <p v-if="done" class="kh-message" role="status">{{ done }}</p>
      <details v-if="changeable" class="kh-card">
        <summary>{{ t('ui.registers.numbering.decide') }}</summary>
        <form @submit.prevent="decide">
          <p class="kh-help">{{ t('ui.registers.numbering.help') }}</p>
          <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
          <div class="kh-fields">
            <div class="kh-field"><label class="kh-label" for="decision-symbol">{{ t('ui.registers.numbering.decision') }}</label>
              <input id="decision-symbol" class="kh-input" v-model.trim="wanted.symbol" required maxlength="80" :aria-invalid="!!errors.symbol"></div>
            <div class="kh-field kh-field--short"><label class="kh-label" for="decision-date">{{ t('ui.registers.numbering.decisionDate') }}</label>
              <input id="decision-date" type="date" class="kh-input" v-model="wanted.date" required :aria-invalid="!!errors.date"></div>
            <div class="kh-field kh-field--short"><label class="kh-label" for="decision-year">{{ t('ui.registers.year') }}</label>
              <input id="decision-year" type="number" class="kh-input" min="2000" max="2100" v-model.number="wanted.year" required :aria-invalid="!!errors.year"></div>
          </div>
          <fieldset class="kh-fields"><legend>{{ t('ui.registers.series') }}</legend>
            <label v-for="shape in SHAPES" :key="shape" class="kh-check"><input type="radio" name="shape" :value="shape" v-model="wanted.shape"> {{ t('ui.registers.numbering.shape.' + shape) }}</label></fieldset>
          <div v-if="wanted.shape === 'GROUPS'" class="kh-field"><label class="kh-label" for="groups">{{ t('ui.registers.numbering.groups') }}</label>
            <p class="kh-help" id="groups-help">{{ t('ui.registers.numbering.groupsHelp') }}</p>
            <textarea id="groups" class="kh-input" rows="3" v-model="wanted.groups" aria-describedby="groups-help"></textarea></div>
          <div class="kh-field" role="group" aria-labelledby="advisory"><span id="advisory" class="kh-label">{{ t('ui.registers.numbering.advisory') }}</span>
            <p class="kh-help">{{ t('ui.registers.numbering.advisoryHelp') }}</p>
            <div v-for="(body, n) in wanted.advisoryBodies" :key="n" class="kh-fields">
              <div class="kh-field"><label class="kh-label" :for="'advisory-name-' + n">{{ t('ui.registers.numbering.advisoryName') }}</label>
                <input :id="'advisory-name-' + n" class="kh-input" v-model.trim="body.name" required maxlength="300" :aria-invalid="!!errors['advisoryBodies[' + n + '].name']"></div>
              <div class="kh-field"><label class="kh-label" :for="'advisory-symbol-' + n">{{ t('ui.registers.numbering.advisorySymbol') }}</label>
                <input :id="'advisory-symbol-' + n" class="kh-input" v-model.trim="body.symbol" required maxlength="30" :aria-invalid="!!errors['advisoryBodies[' + n + '].symbol']">
                <button type="button" class="kh-link" @click="wanted.advisoryBodies.splice(n, 1)">{{ t('ui.registers.numbering.removeAdvisory', body.symbol) }}</button></div>
            </div>
            <button type="button" class="kh-button" @click="wanted.advisoryBodies.push({ name: '', symbol: '' })">{{ t('ui.registers.numbering.addAdvisory') }}</button></div>
          <fieldset class="kh-fields"><legend>{{ t('ui.registers.series.givenHere') }}</legend>
            <label class="kh-check"><input type="radio" name="decision-given" :value="true" v-model="wanted.givenHere"> {{ t('ui.registers.series.here') }}</label>
            <label class="kh-check"><input type="radio" name="decision-given" :value="false" v-model="wanted.givenHere"> {{ t('ui.registers.series.elsewhere') }}</label></fieldset>
          <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.registers.save') }}</button></div>
        </form>
      </details>
    </section>`,
};

/** The series that have begun; where one begins and who gives its numbers is changed by the head or an administrator. */
export const Series = {
  props: { unit: { type: String, required: true }, year: { type: Number, required: true }, again: { type: Number, default: 0 }, changeable: Boolean },
  setup(props) {
    const { t } = usePage();
    const list = ref([]);
    const failed = ref('');
    const errors = ref({});
    const done = ref('');
    const wanted = reactive({ body: '', kinds: 'KH', givenHere: true, nextNumber: null });

    async function read() {
      try {
        list.value = await get(`/api/registers/series?unit=${encodeURIComponent(props.unit)}&year=${props.year}`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function arrange() {
      errors.value = {};
      failed.value = '';
      done.value = '';
      try {
        const series = await put('/api/registers/series', { unit: props.unit, year: props.year, ...wanted, nextNumber: wanted.givenHere ? wanted.nextNumber || null : null });
        done.value = t('ui.registers.series.done', seriesName(t, series.body, series.kinds), series.year);
        await read();
      } catch (error) {
        errors.value = byField(error);
        failed.value = wordsOf(t, error);
      }
    }
    const take = (series) => Object.assign(wanted, { body: series.body, kinds: series.kinds, givenHere: series.givenHere, nextNumber: series.nextNumber });
    watch(() => [props.unit, props.year, props.again], read);
    onMounted(read);
    return { t, list, failed, errors, done, wanted, arrange, take, seriesName };
  },
  template: /* html */ `
    <section aria-labelledby="series">
      <h2 id="series">{{ t('ui.registers.series') }}</h2>
      <p class="kh-help">{{ t('ui.registers.series.explain') }}</p>
      <p v-if="!list.length" class="kh-card">{{ t('ui.registers.series.none') }}</p>
      <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
        <thead><tr><th v-for="name in ['kinds', 'givenHere', 'nextNumber']" :key="name" scope="col">{{ t('ui.registers.series.' + name) }}</th><th v-if="changeable" scope="col"></th></tr></thead>
        <tbody><tr v-for="series in list" :key="series.id">
          <td :data-label="t('ui.registers.series.kinds')">{{ seriesName(t, series.body, series.kinds) }}</td>
          <td :data-label="t('ui.registers.series.givenHere')">{{ t(series.givenHere ? 'ui.registers.series.here' : 'ui.registers.series.elsewhere') }}</td>
          <td :data-label="t('ui.registers.series.nextNumber')">{{ series.givenHere ? series.nextNumber : '' }}</td>
          <td v-if="changeable"><button type="button" class="kh-button kh-button--plain" @click="take(series)">{{ t('ui.registers.series.change', series.body || series.kinds) }}</button></td>
        </tr></tbody>
      </table></div>
      <details v-if="changeable" class="kh-card" open>
        <summary>{{ t('ui.registers.series.arrange') }}</summary>
        <form @submit.prevent="arrange">
          <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
          <p v-if="done" class="kh-message" role="status">{{ done }}</p>
          <div v-if="wanted.body" class="kh-field kh-field--short"><label class="kh-label" for="series-body">{{ t('ui.registers.series.body') }}</label>
            <input id="series-body" class="kh-input" v-model.trim="wanted.body"></div>
          <div class="kh-field kh-field--short"><label class="kh-label" for="kinds">{{ t('ui.registers.series.kinds') }}</label>
            <p class="kh-help" id="kinds-help">{{ t('ui.registers.series.kindsHelp') }}</p>
            <input id="kinds" class="kh-input" v-model.trim="wanted.kinds" required aria-describedby="kinds-help" :aria-invalid="!!errors.kinds"></div>
          <fieldset class="kh-fields"><legend>{{ t('ui.registers.series.givenHere') }}</legend>
            <label class="kh-check"><input type="radio" name="given" :value="true" v-model="wanted.givenHere"> {{ t('ui.registers.series.here') }}</label>
            <label class="kh-check"><input type="radio" name="given" :value="false" v-model="wanted.givenHere"> {{ t('ui.registers.series.elsewhere') }}</label></fieldset>
          <div v-if="wanted.givenHere" class="kh-field kh-field--short"><label class="kh-label" for="next">{{ t('ui.registers.series.nextNumber') }}</label>
            <input id="next" class="kh-input" type="number" min="1" max="999999" v-model.number="wanted.nextNumber" :aria-invalid="!!errors.nextNumber"></div>
          <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.registers.series.save') }}</button></div>
        </form>
      </details>
    </section>`,
};
