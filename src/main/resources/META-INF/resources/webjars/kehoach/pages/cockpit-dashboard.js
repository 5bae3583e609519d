// The first page of Cockpit: find what people know by name, plans that need attention, what has failed.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { CaseLink, Incidents } from './cockpit-parts.js';
import { usePage, wordsOf } from './page.js';

const CHIP = { INCIDENT: 'kh-chip--danger', LATE_UNITS: 'kh-chip--danger', LATE_STEP: 'kh-chip--warn', NEAR: 'kh-chip--warn' };

const Find = {
  components: { CaseLink },
  setup() {
    const { t } = usePage();
    const words = ref('');
    const found = ref(null);
    const failed = ref('');
    async function find() {
      failed.value = '';
      try {
        found.value = words.value.trim() ? await get(`/api/cockpit/find?q=${encodeURIComponent(words.value)}`) : null;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    return { t, words, found, failed, find };
  },
  template: /* html */ `
    <form role="search" class="kh-cockpit__find" @submit.prevent="find">
      <div class="kh-field"><label class="kh-label" for="kh-find">{{ t('ui.cockpit.find.label') }}</label>
        <input id="kh-find" class="kh-input" type="search" autocomplete="off" maxlength="200" v-model="words"></div>
      <button type="submit" class="kh-button kh-button--primary">{{ t('ui.cockpit.find.button') }}</button>
    </form>
    <p v-if="failed" class="kh-error" role="alert">{{ failed }}</p>
    <div role="status"><p v-if="found && !found.length" class="kh-soft">{{ t('ui.cockpit.find.none') }}</p>
      <ul v-if="found?.length"><li v-for="one in found" :key="one.key"><case-link :link="one"></case-link></li></ul></div>`,
};

export const Dashboard = {
  components: { CaseLink, Find, Incidents },
  setup() {
    const { t } = usePage();
    const plans = ref(null);
    const failed = ref('');
    async function read() {
      try {
        plans.value = await get('/api/cockpit/risks');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    onMounted(read);
    return { t, plans, failed, read, CHIP };
  },
  template: /* html */ `
    <section class="kh-cockpit__part" aria-labelledby="kh-find-title"><h2 id="kh-find-title">{{ t('ui.cockpit.find') }}</h2><find></find></section>
    <section class="kh-cockpit__part" aria-labelledby="kh-risks"><h2 id="kh-risks">{{ t('ui.cockpit.risks') }}</h2>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="plans && !plans.length" class="kh-soft">{{ t('ui.cockpit.risks.none') }}</p>
      <div v-if="plans?.length" class="kh-table-wrap"><table class="kh-table kh-table--cards">
        <caption class="kh-hidden-text">{{ t('ui.cockpit.risks') }}</caption>
        <thead><tr><th v-for="c in ['plan', 'state', 'why']" :key="c" scope="col">{{ t('ui.cockpit.risks.' + c) }}</th></tr></thead>
        <tbody><tr v-for="plan in plans" :key="plan.link.key">
          <td :data-label="t('ui.cockpit.risks.plan')"><case-link :link="plan.link"></case-link><br><span class="kh-soft">{{ plan.title }}</span></td>
          <td :data-label="t('ui.cockpit.risks.state')">{{ plan.state }}</td>
          <td :data-label="t('ui.cockpit.risks.why')"><p v-for="(risk, index) in plan.risks" :key="index"><span class="kh-chip" :class="CHIP[risk.why]">{{ t('ui.cockpit.why.' + risk.why) }}</span> {{ risk.words }}</p></td>
        </tr></tbody>
      </table></div></section>
    <section class="kh-cockpit__part" aria-labelledby="kh-incidents"><h2 id="kh-incidents">{{ t('ui.cockpit.incidents') }}</h2>
      <incidents @done="read"></incidents>
      <p><a href="/quan-tri/doi-chieu">{{ t('ui.cockpit.reconciliation') }}</a></p></section>`,
};
