// The ladder of reminders and chasing: what is in force in sentences, a table to change it, what running rounds would
// see of the change, and the days of a plan's steps.
import { computed, nextTick, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post, sendFile } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const KINDS = ['ACKNOWLEDGE', 'SUB_PLAN', 'REPORT', 'OPINION'];
const RELATIONS = ['SUBORDINATE', 'SUBORDINATE_OF_SUBORDINATE', 'OWN'];
const UNITS = ['DAYS', 'WORKING_DAYS'];
const DIRECTIONS = ['BEFORE', 'AFTER'];
const AUDIENCES = ['HOLDER', 'HOLDER_AND_HEAD', 'HEAD', 'CLERK', 'CLERK_AND_HEAD', 'FOCAL_OFFICERS', 'FOCAL_HEAD', 'ISSUING_CLERKS'];
const WAYS = ['REMINDER', 'OVERDUE', 'CHASE', 'REPORT', 'ACKNOWLEDGE', 'CALL'];
const NEW_ROW = { kinds: ['SUB_PLAN', 'REPORT'], obligations: ['ORDER'], relations: [], offset: '3', unit: 'DAYS', direction: 'BEFORE', hour: '08:00', audience: 'HOLDER', way: 'REMINDER', note: '' };

/** A name that no other row has. */
function freeName(rows) {
  let n = rows.length + 1;
  while (rows.some((row) => row.name === `rung-${n}`)) {
    n++;
  }
  return `rung-${n}`;
}

/** The rungs as fields; a rung is a card, so that it fits on a phone too. */
const RowForm = {
  props: { row: { type: Object, required: true }, index: { type: Number, required: true }, errors: { type: Array, required: true } },
  emits: ['remove'],
  setup(props) {
    const { t } = usePage();
    const at = (field) => props.errors.find((e) => e.field === `rows[${props.index}].${field}`)?.message;
    const id = (field) => `row-${props.index}-${field}`;
    const choices = { unit: UNITS, direction: DIRECTIONS, way: WAYS, audience: AUDIENCES };
    return { t, at, id, choices, KINDS, RELATIONS };
  },
  template: /* html */ `
    <fieldset class="kh-card kh-rung">
      <legend>{{ t('ui.ladder.row', index + 1) }}</legend>
      <div class="kh-rung__fields">
        <div class="kh-field"><label class="kh-label" :for="id('offset')">{{ t('ui.ladder.column.offset') }}</label>
          <input :id="id('offset')" class="kh-input" inputmode="numeric" v-model.trim="row.offset" :aria-invalid="!!at('offset')"></div>
        <div v-for="field in ['unit', 'direction']" :key="field" class="kh-field"><label class="kh-label" :for="id(field)">{{ t('ui.ladder.column.' + field) }}</label>
          <select :id="id(field)" class="kh-input" v-model="row[field]" :aria-invalid="!!at(field)"><option v-for="c in choices[field]" :key="c" :value="c">{{ t('ui.ladder.' + field + '.' + c) }}</option></select></div>
        <div class="kh-field"><label class="kh-label" :for="id('hour')">{{ t('ui.ladder.column.hour') }}</label>
          <input :id="id('hour')" class="kh-input" autocomplete="off" placeholder="08:00" v-model.trim="row.hour" :aria-invalid="!!at('hour')"></div>
        <div v-for="field in ['way', 'audience']" :key="field" class="kh-field"><label class="kh-label" :for="id(field)">{{ t('ui.ladder.column.' + field) }}</label>
          <select :id="id(field)" class="kh-input" v-model="row[field]" :aria-invalid="!!at(field)"><option v-for="c in choices[field]" :key="c" :value="c">{{ t('ui.ladder.' + field + '.' + c) }}</option></select></div>
      </div>
      <div class="kh-rung__fields">
        <fieldset class="kh-field kh-rung__kinds"><legend class="kh-label">{{ t('ui.ladder.column.kinds') }}</legend>
          <label v-for="kind in KINDS" :key="kind"><input type="checkbox" :value="kind" v-model="row.kinds"> {{ t('ui.ladder.kind.' + kind) }}</label></fieldset>
        <fieldset class="kh-field kh-rung__kinds"><legend class="kh-label">{{ t('ui.ladder.column.relations') }}</legend>
          <label v-for="relation in RELATIONS" :key="relation"><input type="checkbox" :value="relation" v-model="row.relations"> {{ t('ui.ladder.relation.' + relation) }}</label>
          <span v-if="!row.relations.length" class="kh-soft">{{ t('ui.ladder.everyRelation') }}</span></fieldset>
        <div v-for="field in ['name', 'note']" :key="field" class="kh-field"><label class="kh-label" :for="id(field)">{{ t('ui.ladder.column.' + field) }}</label>
          <input :id="id(field)" class="kh-input" autocomplete="off" v-model.trim="row[field]" :aria-invalid="!!at(field)"></div>
      </div>
      <p v-for="error in errors.filter((e) => e.field.startsWith('rows[' + index + ']'))" :key="error.field + error.message" class="kh-error">{{ error.message }}</p>
      <button type="button" class="kh-button kh-button--small kh-button--plain" @click="$emit('remove')">{{ t('ui.ladder.removeRow', index + 1) }}</button>
    </fieldset>`,
};

/** What a changed ladder would do. */
const Comparison = {
  props: { result: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const step = (s) => `${t('ui.ladder.step', moment(t, s.at), t(`ui.ladder.way.${s.way}`), t(`ui.ladder.audience.${s.audience}`))} (${t('ui.ladder.stepUnits', s.units)})`;
    const ways = (all) => all.map((way) => t(`ui.ladder.way.${way}`)).join(', ');
    const same = computed(() => !props.result.added.length && !props.result.removed.length && !props.result.moved.length);
    return { t, step, ways, same };
  },
  template: /* html */ `
    <section data-comparison>
      <h3>{{ t('ui.ladder.differences') }}</h3>
      <p v-if="same">{{ t('ui.ladder.same') }}</p>
      <ul v-else>
        <li v-for="line in result.added" :key="line">{{ t('ui.ladder.added', line) }}</li>
        <li v-for="line in result.removed" :key="line">{{ t('ui.ladder.removed', line) }}</li>
        <li v-for="pair in result.moved" :key="pair.from">{{ t('ui.ladder.moved', pair.from, pair.to) }}</li>
      </ul>
      <h3>{{ t('ui.ladder.rounds') }}</h3>
      <p v-if="!result.rounds.length">{{ t('ui.ladder.noRounds') }}</p>
      <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
        <thead><tr><th scope="col">{{ t('ui.ladder.round') }}</th><th scope="col">{{ t('ui.ladder.roundUnits') }}</th><th scope="col">{{ t('ui.ladder.roundBefore') }}</th><th scope="col">{{ t('ui.ladder.roundAfter') }}</th></tr></thead>
        <tbody><tr v-for="round in result.rounds" :key="round.id">
          <td :data-label="t('ui.ladder.round')"><a :href="'/dot/' + round.id">{{ round.title }}</a></td>
          <td :data-label="t('ui.ladder.roundUnits')">{{ round.units }}</td>
          <td v-for="when in ['before', 'after']" :key="when" :data-label="t(when === 'before' ? 'ui.ladder.roundBefore' : 'ui.ladder.roundAfter')">
            <ul class="kh-plain-list"><li v-for="(s, n) in round[when]" :key="n">{{ step(s) }}</li></ul>
            <p v-if="when === 'after' && round.passedOver.length" class="kh-warning">{{ t('ui.ladder.passedOver', ways(round.passedOver)) }}</p></td>
        </tr></tbody></table></div>
    </section>`,
};

const History = {
  props: { versions: { type: Array, required: true }, file: Boolean, busy: Boolean },
  emits: ['use'],
  setup: () => ({ ...usePage(), moment }),
  template: /* html */ `
    <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
      <thead><tr><th scope="col">{{ t('ui.ladder.version') }}</th><th scope="col">{{ t('ui.ladder.from') }}</th><th scope="col">{{ t('ui.ladder.by') }}</th><th scope="col">{{ t('ui.ladder.reason') }}</th><th v-if="file" scope="col"></th></tr></thead>
      <tbody><tr v-for="(v, index) in versions" :key="v.number">
        <td :data-label="t('ui.ladder.version')"><a v-if="file" :href="'/api/ladder/versions/' + v.number + '/file'">{{ v.number }}</a><template v-else>{{ v.number }}</template></td>
        <td :data-label="t('ui.ladder.from')">{{ v.from ? moment(t, v.from) : '' }}</td>
        <td :data-label="t('ui.ladder.by')">{{ v.shipped ? t('ui.ladder.program') : v.by }}</td>
        <td :data-label="t('ui.ladder.reason')" class="kh-lines">{{ v.reason }}</td>
        <td v-if="file"><button v-if="index" type="button" class="kh-button kh-button--small" :disabled="busy" @click="$emit('use', v.number)">{{ t('ui.ladder.useAgain', v.number) }}</button></td>
      </tr></tbody></table></div>`,
};

const Ladder = {
  components: { RowForm, Comparison, History },
  setup() {
    const { t } = usePage();
    const view = ref(null);
    const rows = ref(null);
    const result = ref(null);
    const errors = ref([]);
    const failed = ref('');
    const said = ref('');
    const busy = ref(false);
    const reason = ref('');
    const steps = reactive({ days: {}, reason: '', errors: [] });
    const seen = computed(() => view.value.history[0].number);
    const general = computed(() => errors.value.filter((e) => !e.field.startsWith('rows[') && e.field !== 'reason'));
    const reasonError = computed(() => errors.value.find((e) => e.field === 'reason')?.message);

    function take(fresh) {
      view.value = fresh;
      steps.days = Object.fromEntries(fresh.steps.map((s) => [s.step, String(s.days)]));
    }
    async function trying(work, wrong = errors) {
      failed.value = '';
      said.value = '';
      errors.value = [];
      steps.errors = [];
      busy.value = true;
      try {
        await work();
      } catch (error) {
        if (error.errors?.length && wrong) {
          wrong.value = error.errors;
        } else {
          failed.value = wordsOf(t, error);
        }
        await nextTick();
        document.querySelector('[aria-invalid=true], [role=alert]')?.focus?.();
      }
      busy.value = false;
    }
    const copy = (some) => JSON.parse(JSON.stringify(some));
    function edit(some) {
      result.value = null;
      rows.value = copy(some);
    }
    const editNow = () => edit(view.value.rows.map((r) => r.row));
    const add = () => {
      result.value = null;
      rows.value.push({ ...copy(NEW_ROW), name: freeName(rows.value) });
    };
    const remove = (index) => {
      result.value = null;
      rows.value.splice(index, 1);
    };
    const useAgain = (number) => trying(async () => edit((await get(`/api/ladder/versions/${number}`)).rows));
    const upload = (event) =>
      trying(async () => {
        const file = event.target.files[0];
        event.target.value = '';
        edit((await sendFile('/api/ladder/file', file)).rows);
        result.value = await post('/api/ladder/compare', { rows: rows.value });
      });
    const compare = () =>
      trying(async () => {
        result.value = null;
        result.value = await post('/api/ladder/compare', { rows: rows.value });
      });
    const put = () =>
      trying(async () => {
        take(await post('/api/ladder', { seen: seen.value, rows: rows.value, reason: reason.value }));
        rows.value = null;
        result.value = null;
        reason.value = '';
        said.value = t('ui.ladder.done', view.value.history[0].number);
      });
    const stepErrors = computed({ get: () => steps.errors, set: (some) => (steps.errors = some) });
    const stepError = (field) => steps.errors.find((e) => e.field === field)?.message;
    const putSteps = () =>
      trying(async () => {
        take(await post('/api/ladder/steps', { seen: view.value.stepHistory[0].number, days: steps.days, reason: steps.reason }));
        steps.reason = '';
        said.value = t('ui.ladder.stepsDone');
      }, stepErrors);
    onMounted(() => trying(async () => take(await get('/api/ladder'))));
    return { t, view, rows, result, errors, failed, said, busy, reason, steps, seen, general, reasonError, editNow, add, remove, useAgain, upload, compare, put, putSteps, stepError, moment };
  },
  template: /* html */ `
    <kh-bar here="ladder"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.ladder.title') }}</h1>
      <p class="kh-lead">{{ t('ui.ladder.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert" tabindex="-1">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <template v-if="view">
        <section aria-labelledby="in-force">
          <div class="kh-row"><h2 id="in-force">{{ t('ui.ladder.inForce') }}</h2>
            <div class="kh-buttons"><button v-if="!rows" type="button" class="kh-button" :disabled="busy" @click="editNow">{{ t('ui.ladder.edit') }}</button>
              <a class="kh-button kh-button--plain" :href="'/api/ladder/versions/' + seen + '/file'">{{ t('ui.ladder.download') }}</a></div></div>
          <p class="kh-soft">{{ view.history[0].from ? t('ui.ladder.since', seen, moment(t, view.history[0].from)) : t('ui.ladder.shipped', seen) }}</p>
          <ol class="kh-rungs" data-rungs><li v-for="row in view.rows" :key="row.row.name + row.kinds"><p>{{ row.sentence }}</p><p class="kh-soft">{{ t('ui.ladder.column.kinds') }}: {{ row.kinds }}</p></li></ol>
        </section>

        <div class="kh-field"><label class="kh-label" for="file">{{ t('ui.ladder.upload') }}</label>
          <input id="file" class="kh-input" type="file" accept=".dmn,.xml" :disabled="busy" aria-describedby="file-note" @change="upload">
          <p id="file-note" class="kh-soft">{{ t('ui.ladder.uploadNote') }}</p></div>
        <div v-if="errors.length" class="kh-message kh-message--error" role="alert" tabindex="-1"><p>{{ t('ui.ladder.wrong', errors.length) }}</p>
          <ul v-if="general.length || !rows"><li v-for="error in rows ? general : errors" :key="error.field + error.message">{{ error.message }}</li></ul></div>

        <form v-if="rows" novalidate :aria-busy="busy" @submit.prevent="put">
          <h2>{{ t('ui.ladder.editing') }}</h2>
          <row-form v-for="(row, index) in rows" :key="index" :row="row" :index="index" :errors="errors" @remove="remove(index)" @change="result = null"></row-form>
          <div class="kh-buttons"><button type="button" class="kh-button" @click="add">{{ t('ui.ladder.addRow') }}</button>
            <button type="button" class="kh-button" :class="{ 'kh-button--primary': !result }" :disabled="busy" @click="compare">{{ t('ui.ladder.compare') }}</button>
            <button type="button" class="kh-button kh-button--plain" @click="rows = null; result = null; errors = []">{{ t('ui.ladder.cancel') }}</button></div>
          <template v-if="result">
            <comparison :result="result"></comparison>
            <div class="kh-field"><label class="kh-label kh-label--required" for="reason">{{ t('ui.ladder.reason') }}</label>
              <textarea id="reason" class="kh-input" rows="3" v-model="reason" :aria-invalid="!!reasonError" aria-describedby="reason-error"></textarea>
              <p v-if="reasonError" id="reason-error" class="kh-error">{{ reasonError }}</p></div>
            <button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.ladder.put') }}</button>
          </template>
        </form>

        <h2>{{ t('ui.ladder.history') }}</h2>
        <history :versions="view.history" file :busy="busy" @use="useAgain"></history>

        <h2>{{ t('ui.ladder.steps') }}</h2>
        <p>{{ t('ui.ladder.stepsLead') }}</p>
        <form class="kh-card" novalidate :aria-busy="busy" @submit.prevent="putSteps">
          <div class="kh-table-wrap"><table class="kh-table">
            <thead><tr><th scope="col">{{ t('ui.ladder.stepName') }}</th><th scope="col">{{ t('ui.ladder.stepDays') }}</th></tr></thead>
            <tbody><tr v-for="step in view.steps" :key="step.step"><th scope="row"><label :for="step.step">{{ step.name }}</label></th>
              <td><input :id="step.step" class="kh-input kh-input--number" inputmode="numeric" v-model.trim="steps.days[step.step]" :aria-invalid="!!stepError('days.' + step.step)" :aria-describedby="step.step + '-error'">
                <p v-if="stepError('days.' + step.step)" :id="step.step + '-error'" class="kh-error">{{ stepError('days.' + step.step) }}</p></td></tr></tbody></table></div>
          <div class="kh-field"><label class="kh-label kh-label--required" for="steps-reason">{{ t('ui.ladder.stepsReason') }}</label>
            <textarea id="steps-reason" class="kh-input" rows="2" v-model="steps.reason" :aria-invalid="!!stepError('reason')" aria-describedby="steps-reason-error"></textarea>
            <p v-if="stepError('reason')" id="steps-reason-error" class="kh-error">{{ stepError('reason') }}</p></div>
          <button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.ladder.stepsSave') }}</button>
        </form>
        <history v-if="view.stepHistory.length > 1" :versions="view.stepHistory"></history>
      </template>
    </main>`,
};

show(Ladder, 'ui.ladder.title');
