// A plan in force as a line in time: what was, where we stand, what comes next and whom it will reach.
import { computed, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

export const KhTimeline = {
  /** Rounds are followed up by who makes the plan; others may not open them. */
  props: { plan: { type: Number, required: true }, makes: Boolean },
  setup(props) {
    const { t } = usePage();
    const line = ref(null);
    const failed = ref('');
    const past = computed(() => line.value.moments.filter((one) => one.at <= line.value.now));
    const coming = computed(() => line.value.moments.filter((one) => one.at > line.value.now));
    const parts = computed(() => [
      { key: 'past', moments: past.value },
      { key: 'coming', moments: coming.value },
    ]);
    const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
    const words = (one) =>
      one.what === 'RUNG' ? capital(t('ui.timeline.RUNG', t(`ui.ladder.way.${one.way}`), t(`ui.ladder.audience.${one.audience}`))) : t(`ui.timeline.${one.what}`);
    const whom = (one) => {
      const names = one.named.join('; ');
      return t(one.units > one.named.length ? 'ui.timeline.unitsMore' : 'ui.timeline.units', one.units, names, one.units - one.named.length);
    };
    async function opened(event) {
      if (!event.target.open || line.value) {
        return;
      }
      try {
        line.value = await get(`/api/plans/${props.plan}/timeline`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    return { t, line, failed, parts, words, whom, opened, moment };
  },
  template: /* html */ `
    <details class="kh-fold-page" @toggle="opened"><summary>{{ t('ui.timeline.title') }}</summary>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="line">
        <template v-for="part in parts" :key="part.key">
          <h3>{{ part.key === 'coming' ? t('ui.timeline.coming', moment(t, line.now)) : t('ui.timeline.past') }}</h3>
          <ol v-if="part.moments.length" class="kh-timeline" :class="'kh-timeline--' + part.key">
            <li v-for="(one, index) in part.moments" :key="index">
              <p><time :datetime="one.at">{{ moment(t, one.at) }}</time> <strong>{{ words(one) }}</strong></p>
              <p v-if="one.roundId" class="kh-soft"><a v-if="makes" :href="'/dot/' + one.roundId">{{ one.title }}</a><template v-else>{{ one.title }}</template></p>
              <p v-if="one.units" class="kh-soft">{{ whom(one) }}</p></li></ol>
          <p v-else class="kh-soft">{{ t('ui.timeline.nothing') }}</p>
        </template>
      </template>
    </details>`,
};
