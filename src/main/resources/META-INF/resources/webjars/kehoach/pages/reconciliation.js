// Rows against instances: where our data and the engine disagree. Both move in one transaction, so mostly nowhere.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { CaseLink, Incidents } from './cockpit-parts.js';
import { show, usePage, wordsOf } from './page.js';

const Reconciliation = {
  components: { CaseLink, Incidents },
  setup() {
    const { t } = usePage();
    const report = ref(null);
    const failed = ref('');
    const busy = ref(false);
    async function read() {
      busy.value = true;
      failed.value = '';
      try {
        report.value = await get('/api/cockpit/reconciliation');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    onMounted(read);
    return { t, report, failed, busy, read, moment };
  },
  template: /* html */ `
    <kh-bar here="reconciliation"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.cockpit.reconciliation') }}</h1>
      <p class="kh-lead">{{ t('ui.cockpit.reconciliation.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="report">
        <p><span role="status">{{ t('ui.cockpit.reconciliation.at', moment(t, report.at)) }}</span> <button type="button" class="kh-button kh-button--small kh-noprint" :disabled="busy" @click="read">{{ t('ui.cockpit.reconciliation.again') }}</button></p>
        <h2>{{ t('ui.cockpit.reconciliation.counts') }}</h2>
        <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ t('ui.cockpit.reconciliation.counts') }}</caption>
          <thead><tr><th v-for="c in ['of', 'rows', 'instances']" :key="c" scope="col">{{ t('ui.cockpit.reconciliation.' + c) }}</th></tr></thead>
          <tbody><tr v-for="one in report.counts" :key="one.of">
            <td :data-label="t('ui.cockpit.reconciliation.of')">{{ t('ui.cockpit.of.' + one.of) }}</td>
            <td :data-label="t('ui.cockpit.reconciliation.rows')">{{ one.rows }}</td>
            <td :data-label="t('ui.cockpit.reconciliation.instances')">{{ one.instances }}</td>
          </tr></tbody>
        </table></div>
        <p v-if="!report.findings.length" class="kh-message kh-message--good"><span class="kh-chip kh-chip--good">✓</span> {{ t('ui.cockpit.reconciliation.none') }}</p>
        <template v-else>
          <h2>{{ t('ui.cockpit.reconciliation.found', report.findings.length) }}</h2>
          <p class="kh-message kh-message--warn">{{ t('ui.cockpit.reconciliation.what') }}</p>
          <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <caption class="kh-hidden-text">{{ t('ui.cockpit.reconciliation') }}</caption>
            <thead><tr><th v-for="c in ['kind', 'about', 'state', 'step']" :key="c" scope="col">{{ t('ui.cockpit.reconciliation.' + c) }}</th></tr></thead>
            <tbody><tr v-for="(one, index) in report.findings" :key="index">
              <td :data-label="t('ui.cockpit.reconciliation.kind')"><span class="kh-chip kh-chip--danger">{{ t('ui.cockpit.difference.' + one.kind) }}</span></td>
              <td :data-label="t('ui.cockpit.reconciliation.about')"><case-link :link="one.about"></case-link><br><span class="kh-soft">{{ one.about.key }}</span></td>
              <td :data-label="t('ui.cockpit.reconciliation.state')">{{ one.state }}</td>
              <td :data-label="t('ui.cockpit.reconciliation.step')">{{ one.step }}</td>
            </tr></tbody>
          </table></div>
        </template>
        <h2>{{ t('ui.cockpit.incidents') }}</h2>
        <incidents></incidents>
      </template>
    </main>`,
};

show(Reconciliation, 'ui.cockpit.reconciliation');
