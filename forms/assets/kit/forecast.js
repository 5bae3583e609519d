// Who would get what, when: asked for when somebody wants to see it, in forms and on the page of a plan.
import { inject, ref } from './vue.js';
import { get } from './api.js';
import { moment } from './dates.js';

export const KhForecast = {
  props: { plan: { type: Number, required: true } },
  setup(props) {
    const { t } = inject('form');
    const duties = ref(null);
    const failed = ref('');
    const busy = ref(false);
    async function read() {
      busy.value = true;
      failed.value = '';
      try {
        duties.value = await get(`/api/plans/${encodeURIComponent(props.plan)}/forecast`);
      } catch (error) {
        failed.value = error.message || t('ui.forecast.failed');
      }
      busy.value = false;
    }
    return { t, duties, failed, busy, read, moment };
  },
  template: /* html */ `
    <section class="kh-card" data-forecast :aria-busy="busy">
      <h3 class="kh-form__subtitle">{{ t('ui.forecast.title') }}</h3>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="!duties"><button type="button" class="kh-button" :disabled="busy" @click="read">{{ t('ui.forecast.open') }}</button></p>
      <template v-else>
        <p class="kh-soft">{{ t(duties.length ? 'ui.forecast.lead' : 'ui.forecast.none') }}</p>
        <div v-for="(duty, index) in duties" :key="index">
          <h4>{{ duty.title }}</h4>
          <p>{{ duty.due }}</p>
          <p>{{ t('ui.forecast.orders', duty.orders) }}<template v-if="duty.requests"><br>{{ t('ui.forecast.requests', duty.requests) }}</template></p>
          <p v-if="duty.orders && !duty.steps.length" class="kh-warning">{{ t('ui.forecast.noDay') }}</p>
          <div v-if="duty.steps.length" class="kh-table-wrap" tabindex="0" role="region" :aria-label="duty.title"><table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.forecast.when') }}</th><th scope="col">{{ t('ui.forecast.what') }}</th><th scope="col">{{ t('ui.forecast.who') }}</th><th scope="col">{{ t('ui.forecast.count') }}</th></tr></thead>
            <tbody><tr v-for="(step, n) in duty.steps" :key="n">
              <td :data-label="t('ui.forecast.when')">{{ moment(t, step.at) }}</td>
              <td :data-label="t('ui.forecast.what')">{{ t('ui.ladder.way.' + step.way) }}</td>
              <td :data-label="t('ui.forecast.who')">{{ t('ui.ladder.audience.' + step.audience) }}</td>
              <td :data-label="t('ui.forecast.count')">{{ step.units }}</td></tr></tbody></table></div>
          <details v-for="sample in duty.samples" :key="sample.way"><summary>{{ t('ui.forecast.sample', t('ui.ladder.way.' + sample.way), sample.unitName) }}</summary><p class="kh-form__lines kh-lines">{{ sample.text }}</p></details>
        </div>
      </template>
    </section>`,
};
