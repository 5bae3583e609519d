// The consolidated report of a round: its way, its text, and where every figure of it comes from.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { KhDocument } from '/forms/assets/kit/document.js';
import { KhEdited, KhGathered } from '/forms/assets/kit/gathered.js';
import { KhPapers } from '/forms/assets/kit/papers.js';
import { KhCounts, KhSums } from '/forms/assets/kit/trace.js';
import { show, usePage, wordsOf } from './page.js';

const ID = window.location.pathname.split('/').pop();
const WORDS = ['title', 'results', 'difficulties', 'recommendations'];

const OneReport = {
  components: { KhCounts, KhDocument, KhEdited, KhGathered, KhPapers, KhSums },
  setup() {
    const { t } = usePage();
    const view = ref(null);
    const failed = ref('');
    onMounted(async () => {
      try {
        view.value = await get(`/api/rounds/${encodeURIComponent(ID)}/report`);
        document.title = `${t('ui.report.of', view.value.round.title)} · Kehoach`;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    const state = (report) => {
      if (!report) {
        return t('ui.report.state.none');
      }
      const step = report.incomingNumber ? 'received' : report.number ? 'sent' : report.signedAt ? 'signed' : 'submitted';
      return t(`ui.report.state.${step}`);
    };
    return { t, view, failed, state, moment, shortDate, WORDS };
  },
  template: /* html */ `
    <kh-bar here="plans"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="view">
        <p><a class="kh-link" :href="'/dot/' + view.round.id">← {{ view.round.title }}</a></p>
        <div class="kh-row"><h1>{{ t('ui.report.of', view.round.title) }}</h1> <span class="kh-chip kh-chip--now">{{ state(view.report) }}</span></div>
        <dl class="kh-facts">
          <dt>{{ t('ui.consolidation.asOf') }}</dt><dd>{{ shortDate(view.material.asOf) }}</dd>
          <template v-if="view.report?.number"><dt>{{ t('ui.consolidation.reportNumber') }}</dt><dd>{{ t('ui.consolidation.documentOf', view.report.number, shortDate(view.report.issuedOn)) }}</dd></template>
          <template v-if="view.report?.signer"><dt>{{ t('ui.report.signer') }}</dt><dd>{{ [view.report.signer, view.report.signerTitle, moment(t, view.report.signedAt)].filter(Boolean).join(', ') }}</dd></template>
          <template v-if="view.report?.incomingNumber"><dt>{{ t('ui.report.received') }}</dt><dd>{{ t('ui.report.receivedAs', view.report.incomingNumber, moment(t, view.report.receivedAt)) }}</dd></template>
        </dl>
        <h2>{{ t('ui.consolidation.figures') }}</h2>
        <p class="kh-soft">{{ t('ui.trace.explain') }}</p>
        <kh-counts :material="view.material"></kh-counts>
        <h2>{{ t('ui.consolidation.quotas') }}</h2>
        <kh-sums :material="view.material"></kh-sums>
        <h2>{{ t('ui.consolidation.material') }}</h2>
        <details class="kh-fold-page"><summary>{{ t('ui.report.gathered', (view.material.answers || []).length) }}</summary><kh-gathered :material="view.material"></kh-gathered></details>
        <template v-if="view.report">
          <h2>{{ t('ui.edited.title') }}</h2>
          <p class="kh-soft">{{ t('ui.edited.explain') }}</p>
          <template v-for="name in WORDS" :key="name"><h3>{{ t('ui.consolidation.' + name) }}</h3><kh-edited tell :text="view.report.content[name]" :drafted="view.report.drafted?.[name]"></kh-edited></template>
          <kh-papers :subject="'DOT-' + view.round.id"></kh-papers>
          <h2>{{ t('ui.consolidation.reportText') }}</h2>
          <div class="kh-form"><kh-document :document="view.report.document"></kh-document></div>
        </template>
      </template>
    </main>`,
};

show(OneReport, 'ui.report.title');
