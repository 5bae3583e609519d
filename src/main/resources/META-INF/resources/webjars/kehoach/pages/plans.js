// The plans that concern one's units, and how to begin one.
import { computed, nextTick, onMounted, reactive, ref, watch } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { show, taskAddress, usePage, wordsOf } from './page.js';

/** Plans on a page of the list, and the most that a copy can be made of. */
const SIZE = 100;
const MOST = 1000;

/** The form of a new plan. */
const NewPlan = {
  props: { choices: { type: Object, required: true } },
  emits: ['cancel'],
  setup(props) {
    const { t } = usePage();
    const { places, definitions, year } = props.choices;
    const wanted = reactive({
      from: definitions.length ? 'definition' : 'blank',
      definitionId: definitions[0]?.id,
      copyOf: undefined,
      draftingUnit: places[0]?.code,
      issuingUnit: places[0]?.issuers[0]?.code,
      year,
    });
    const plans = ref([]);
    const busy = ref(false);
    const failed = ref('');
    const place = computed(() => places.find((p) => p.code === wanted.draftingUnit));
    const issuers = computed(() => place.value?.issuers || []);
    watch(() => wanted.draftingUnit, () => (wanted.issuingUnit = issuers.value[0]?.code));

    async function begin() {
      busy.value = true;
      failed.value = '';
      const definition = definitions.find((d) => d.id === wanted.definitionId);
      const request = {
        definition: { definitionId: wanted.definitionId, draftingUnit: definition?.draftingUnit, issuingUnit: definition?.issuingUnit },
        copy: { copyOf: wanted.copyOf, draftingUnit: wanted.draftingUnit, issuingUnit: wanted.issuingUnit, year: wanted.year },
        blank: { draftingUnit: wanted.draftingUnit, issuingUnit: wanted.issuingUnit, year: wanted.year },
      }[wanted.from];
      try {
        const begun = await post('/api/plans', request);
        window.location.assign(begun.taskId ? taskAddress(begun.taskId) : `/ke-hoach/${begun.id}`);
      } catch (error) {
        failed.value = wordsOf(t, error);
        busy.value = false;
      }
    }
    onMounted(async () => {
      try {
        plans.value = await get(`/api/plans?size=${MOST}`);
        wanted.copyOf = plans.value[0]?.id;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    return { t, places, definitions, plans, wanted, busy, failed, issuers, begin };
  },
  template: /* html */ `
    <form class="kh-card" @submit.prevent="begin" :aria-busy="busy">
      <h2 tabindex="-1" data-first>{{ t('ui.plans.new') }}</h2>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <fieldset class="kh-fields"><legend>{{ t('ui.plans.new.from') }}</legend>
        <label v-if="definitions.length" class="kh-check"><input type="radio" name="from" value="definition" v-model="wanted.from"> {{ t('ui.plans.new.definition') }}</label>
        <label v-if="plans.length" class="kh-check"><input type="radio" name="from" value="copy" v-model="wanted.from"> {{ t('ui.plans.new.copy') }}</label>
        <label class="kh-check"><input type="radio" name="from" value="blank" v-model="wanted.from"> {{ t('ui.plans.new.blank') }}</label>
      </fieldset>
      <div v-if="wanted.from === 'definition'" class="kh-field"><label class="kh-label" for="definition">{{ t('ui.plans.new.which') }}</label>
        <select id="definition" class="kh-input" v-model="wanted.definitionId"><option v-for="d in definitions" :key="d.id" :value="d.id">{{ t('ui.plans.new.definitionOf', d.title, d.year) }}</option></select></div>
      <template v-else>
        <div v-if="wanted.from === 'copy'" class="kh-field"><label class="kh-label" for="copy">{{ t('ui.plans.new.which') }}</label>
          <p class="kh-help" id="copy-hint">{{ t('ui.plans.new.copyHint') }}</p>
          <select id="copy" class="kh-input" v-model="wanted.copyOf" aria-describedby="copy-hint"><option v-for="p in plans" :key="p.id" :value="p.id">{{ [p.number, p.title || t('ui.plan.untitled')].filter(Boolean).join(', ') }}</option></select></div>
        <div class="kh-field"><label class="kh-label" for="drafting">{{ t('ui.plans.new.drafting') }}</label>
          <select v-if="places.length > 1" id="drafting" class="kh-input" v-model="wanted.draftingUnit"><option v-for="p in places" :key="p.code" :value="p.code">{{ p.name }}</option></select>
          <output v-else id="drafting">{{ places[0].name }}</output></div>
        <div class="kh-field"><label class="kh-label" for="issuing">{{ t('ui.plans.new.issuing') }}</label>
          <select id="issuing" class="kh-input" v-model="wanted.issuingUnit"><option v-for="body in issuers" :key="body.code" :value="body.code">{{ body.name }}</option></select></div>
        <div class="kh-field kh-field--short"><label class="kh-label" for="year">{{ t('ui.plans.new.year') }}</label>
          <input id="year" class="kh-input" type="number" min="2000" max="2100" required v-model.number="wanted.year"></div>
      </template>
      <div class="kh-buttons">
        <button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.plans.new.begin') }}</button>
        <button type="button" class="kh-button kh-button--plain" :disabled="busy" @click="$emit('cancel')">{{ t('ui.plans.new.cancel') }}</button>
      </div>
    </form>`,
};

const PlanList = {
  components: { NewPlan },
  setup() {
    const { t } = usePage();
    const plans = ref(null);
    const choices = ref(null);
    const failed = ref('');
    const query = ref('');
    const beginning = ref(new URLSearchParams(window.location.search).has('lap'));
    const page = ref(0);
    const more = computed(() => plans.value?.length === SIZE);
    const chip = (state) => ({ ISSUED: 'kh-chip--now', CLOSED: 'kh-chip--good', RECALLED: 'kh-chip--danger', DROPPED: 'kh-chip--danger' })[state] || '';
    async function begin() {
      beginning.value = true;
      await nextTick();
      document.querySelector('[data-first]')?.focus();
    }
    let asked = 0;
    async function read() {
      const turn = ++asked;
      try {
        const found = await get(`/api/plans?${new URLSearchParams({ page: page.value, size: SIZE, q: query.value })}`);
        // An answer that was overtaken by a later question is none.
        if (turn === asked) {
          plans.value = found;
          failed.value = '';
        }
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    let typing;
    function search() {
      clearTimeout(typing);
      typing = setTimeout(() => {
        page.value = 0;
        read();
      }, 300);
    }
    function turn(by) {
      page.value += by;
      read();
    }
    onMounted(async () => {
      try {
        choices.value = await get('/api/plan-beginnings');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      await read();
    });
    return { t, plans, choices, failed, query, page, more, search, turn, beginning, begin, chip, shortDate, SIZE };
  },
  template: /* html */ `
    <kh-bar here="plans"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <div class="kh-row"><h1>{{ t('ui.plans.title') }}</h1>
        <button v-if="choices?.places.length && !beginning" type="button" class="kh-button kh-button--primary" @click="begin">{{ t('ui.plans.new') }}</button></div>
      <p class="kh-lead">{{ t('ui.plans.lead') }}</p>
      <p v-if="choices?.definitionsShown"><a href="/ke-hoach/mau">{{ t('ui.plans.definitions') }}</a></p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="plans && choices">
        <new-plan v-if="beginning && choices.places.length" :choices="choices" @cancel="beginning = false"></new-plan>
        <p v-else-if="beginning" class="kh-message">{{ t('ui.plans.new.notHere') }}</p>
        <p v-if="!plans.length && !query && !page" class="kh-card">{{ t('ui.plans.none') }}</p>
        <template v-else>
          <div class="kh-field"><label class="kh-label" for="search">{{ t('ui.plans.search') }}</label><input id="search" class="kh-input" type="search" v-model="query" @input="search"></div>
          <p class="kh-soft" role="status">{{ page || more ? t('ui.plans.page', page * SIZE + 1, page * SIZE + plans.length) : t('ui.plans.found', plans.length) }}</p>
          <div class="kh-table-wrap">
            <table class="kh-table kh-table--cards">
              <thead><tr><th v-for="name in ['title', 'number', 'issuer', 'drafter', 'state']" :key="name" scope="col">{{ t('ui.plans.column.' + name) }}</th></tr></thead>
              <tbody>
                <tr v-for="plan in plans" :key="plan.id">
                  <td :data-label="t('ui.plans.column.title')"><a :href="'/ke-hoach/' + plan.id">{{ plan.title || t('ui.plan.untitled') }}</a></td>
                  <td :data-label="t('ui.plans.column.number')">{{ plan.number ? t('ui.plans.numberOn', plan.number, shortDate(plan.issuedOn)) : t('ui.plans.noNumber') }}</td>
                  <td :data-label="t('ui.plans.column.issuer')">{{ plan.issuingUnitName }}</td>
                  <td :data-label="t('ui.plans.column.drafter')">{{ plan.draftingUnitName }}</td>
                  <td :data-label="t('ui.plans.column.state')"><span class="kh-chip" :class="chip(plan.state)">{{ plan.stateLabel }}</span></td>
                </tr>
              </tbody>
            </table>
          </div>
          <p v-if="page || more" class="kh-buttons"><button type="button" class="kh-button" :disabled="!page" @click="turn(-1)">{{ t('ui.round.before') }}</button> <button type="button" class="kh-button" :disabled="!more" @click="turn(1)">{{ t('ui.round.next') }}</button></p>
        </template>
      </template>
    </main>`,
};

show(PlanList, 'ui.plans.title');
