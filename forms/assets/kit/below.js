// What a unit's own subordinates answered, beside the report that it owes to the body above.
import { computed, inject } from './vue.js';
import { shortDate } from './dates.js';

const figure = (amount) => (amount === null || amount === undefined ? '' : String(amount).replace('.', ','));

export const KhBelow = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const below = computed(() => form.view.below);
    const rounds = computed(() => below.value?.rounds ?? []);
    const head = (round) => t('ui.below.round', round.planNumber, shortDate(round.planDate));
    const count = ({ figures }) => t('ui.below.answered', figures.answered, figures.ordered);
    const missing = ({ missing }) => missing.map((unit) => unit.unitName).join('; ');

    /** Puts the sums of today into the boxes; the words stay as they were written. */
    function refill() {
      for (const quota of form.fields.quotas ?? []) {
        const sum = below.value.amounts?.[quota.quotaId];
        if (sum !== undefined) {
          quota.amount = figure(sum);
        }
      }
    }
    const fillable = computed(() => Object.keys(below.value?.amounts ?? {}).length > 0 && !form.readonly);
    return { form, t, below, rounds, head, count, missing, refill, fillable, shortDate };
  },
  template: /* html */ `
    <kh-part v-if="rounds.length" id="below" :title="t('ui.below.title')" :note="rounds.length" start="open">
      <p class="kh-form__explain">{{ t('ui.below.explain') }}</p>
      <section v-for="round in rounds" :key="round.roundId" class="kh-card">
        <h4><a :href="'/dot/' + round.roundId" target="_blank" rel="noopener">{{ round.title }}</a></h4>
        <p class="kh-form__explain">{{ head(round) }}. {{ count(round.material) }}<template v-if="round.signedReport !== null">. {{ t('ui.below.signed', round.signedReport) }}</template></p>
        <p v-if="round.material.missing.length" class="kh-message kh-message--warn">{{ t('ui.below.missing', missing(round.material)) }}</p>
        <kh-sums v-if="round.material.quotas.length" :material="round.material"></kh-sums>
        <details v-if="round.material.answers.length" class="kh-fold">
          <summary class="kh-fold__title">{{ t('ui.below.answers', round.material.answers.length) }}</summary>
          <article v-for="answer in round.material.answers" :key="answer.unit" class="kh-card">
            <h4><a v-if="answer.responseId" class="kh-link" :href="'/van-ban/' + answer.responseId" target="_blank" rel="noopener">{{ answer.unitName }}</a><template v-else>{{ answer.unitName }}</template></h4>
            <p class="kh-form__explain">{{ answer.document ? t('ui.consolidation.documentOf', answer.document, shortDate(answer.date)) : '' }} <span v-if="answer.nil" class="kh-chip">{{ t('ui.consolidation.nil') }}</span></p>
            <p v-if="answer.summary" class="kh-form__lines">{{ answer.summary }}</p>
            <p v-if="answer.difficulties" class="kh-form__lines"><strong>{{ t('ui.consolidation.difficulties') }}:</strong> {{ answer.difficulties }}</p>
            <p v-if="answer.recommendations" class="kh-form__lines"><strong>{{ t('ui.consolidation.recommendations') }}:</strong> {{ answer.recommendations }}</p>
          </article>
        </details>
      </section>
      <p v-if="fillable" class="kh-buttons"><button type="button" class="kh-button" @click="refill">{{ t('ui.below.refill') }}</button></p>
    </kh-part>`,
};
