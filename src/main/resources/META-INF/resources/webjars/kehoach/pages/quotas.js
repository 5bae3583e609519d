// The quotas of a plan against what was reported, round by round: asked for when somebody wants to see it.
import { ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

/** More lines than these are opened by a click. */
const FEW = 20;
const COLUMNS = ['unit', 'amount', 'judgement', 'note'];

export const KhQuotas = {
  /** Rounds are followed up by who makes the plan; others may not open them. */
  props: { plan: { type: Number, required: true }, makes: Boolean },
  setup(props) {
    const { t, language } = usePage();
    const quotas = ref(null);
    const failed = ref('');
    const all = ref(new Set());
    const number = (amount) => Number(amount).toLocaleString(language);
    const keyOf = (quota, round) => `${quotas.value.indexOf(quota)}-${round.roundId}`;
    const shown = (quota, round) => (all.value.has(keyOf(quota, round)) ? round.figures : round.figures.slice(0, FEW));
    const short = (round) => round.figures.filter((figure) => figure.met === false).length;
    const more = (quota, round) => (all.value = new Set(all.value).add(keyOf(quota, round)));
    async function opened(event) {
      if (!event.target.open || quotas.value) {
        return;
      }
      try {
        quotas.value = await get(`/api/plans/${props.plan}/quotas`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    return { t, quotas, failed, number, keyOf, shown, short, more, opened, shortDate, COLUMNS };
  },
  template: /* html */ `
    <details class="kh-fold-page" @toggle="opened"><summary>{{ t('ui.quota.title') }}</summary>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="quotas && !quotas.length" class="kh-soft">{{ t('ui.quota.none') }}</p>
      <article v-for="(quota, index) in quotas || []" :key="index" class="kh-card">
        <h3>{{ quota.object }}</h3>
        <p>{{ t('ui.quota.target', quota.target) }}</p>
        <p class="kh-soft">{{ t(quota.bound > quota.named.length ? 'ui.quota.boundMore' : 'ui.quota.bound', quota.bound, quota.named.join('; '), quota.bound - quota.named.length) }}</p>
        <p v-if="!quota.rounds.length" class="kh-soft">{{ t('ui.quota.noRound') }}</p>
        <section v-for="round in quota.rounds" :key="round.roundId">
          <h4><a v-if="makes" :href="'/dot/' + round.roundId">{{ round.title }}</a><template v-else>{{ round.title }}</template></h4>
          <p><template v-if="round.from">{{ t('ui.quota.window', shortDate(round.from), shortDate(round.to)) }} </template>
            {{ t('ui.quota.total', number(round.total), quota.unitText, round.bound - round.silent, round.bound) }}
            <template v-if="round.required !== null"> {{ t('ui.quota.required', number(round.required), quota.unitText) }} <span v-if="short(round)" class="kh-chip kh-chip--warn">{{ t('ui.quota.shortCount', short(round)) }}</span></template></p>
          <div v-if="round.figures.length" class="kh-table-wrap" tabindex="0" role="region" :aria-label="quota.object + ', ' + round.title"><table class="kh-table kh-table--cards">
            <thead><tr><th v-for="c in COLUMNS" :key="c" scope="col">{{ t('ui.quota.column.' + c) }}</th></tr></thead>
            <tbody><tr v-for="figure in shown(quota, round)" :key="figure.responseId">
              <td :data-label="t('ui.quota.column.unit')"><a :href="'/van-ban/' + figure.responseId">{{ figure.unitName }}</a></td>
              <td class="kh-number" :data-label="t('ui.quota.column.amount')">{{ number(figure.amount) }}</td>
              <td :data-label="t('ui.quota.column.judgement')"><span v-if="figure.met !== null" class="kh-chip" :class="figure.met ? 'kh-chip--good' : 'kh-chip--warn'">{{ t(figure.met ? 'ui.quota.met' : 'ui.quota.short') }}</span><template v-else>{{ t('ui.quota.notJudged') }}</template></td>
              <td :data-label="t('ui.quota.column.note')">{{ figure.note || '–' }}</td></tr></tbody></table></div>
          <p v-if="shown(quota, round).length < round.figures.length"><button type="button" class="kh-button kh-button--small" @click="more(quota, round)">{{ t('ui.quota.more', round.figures.length) }}</button></p>
        </section>
      </article>
    </details>`,
};
