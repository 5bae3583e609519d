// Pauses of chasing on the page of a round: which there are, and for the focal body a form to begin and to end them.
import { computed, inject, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';

export const RoundPauses = {
  props: { base: { type: String, required: true }, lines: { type: Array, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = inject('form');
    const view = ref({ pauses: [], maySteer: false });
    const asked = reactive({ open: false, unit: '', until: '', reason: '', errors: [], failure: '', preview: null, busy: false });
    const units = computed(() => props.lines.filter((line) => line.ordered && !['ACCEPTED', 'CALLED_OFF', 'SUBMITTED', 'NOT_ASKED', 'DISCLAIMED'].includes(line.state)));
    const errorAt = (field) => asked.errors.find((error) => error.field === field)?.message;
    const step = (s) => t('ui.ladder.step', moment(t, s.at), t(`ui.ladder.way.${s.way}`), t(`ui.ladder.audience.${s.audience}`));
    async function trying(work) {
      Object.assign(asked, { errors: [], failure: '', busy: true });
      try {
        await work();
      } catch (error) {
        asked.errors = error.errors ?? [];
        asked.failure = asked.errors.length ? '' : error.message || t('ui.kit.unreachable');
      }
      asked.busy = false;
    }
    const form = () => ({ unit: asked.unit, until: asked.until, reason: asked.reason });
    const begin = () => Object.assign(asked, { open: true, unit: '', until: '', reason: '', errors: [], failure: '', preview: null });
    const look = () => trying(async () => {
      asked.preview = null;
      asked.preview = await post(`${props.base}/pauses/preview`, form());
    });
    const pause = () => trying(async () => {
      view.value = await post(`${props.base}/pauses`, form());
      asked.open = false;
      emit('done', t('ui.pause.done'));
    });
    const end = (id) => trying(async () => {
      view.value = await post(`${props.base}/pauses/${id}/end`);
      emit('done', t('ui.pause.doneEnd'));
    });
    onMounted(async () => {
      try {
        view.value = await get(`${props.base}/pauses`);
      } catch {
        // Who may not see them sees the round without.
      }
    });
    return { t, view, asked, units, errorAt, step, begin, look, pause, end, moment, shortDate };
  },
  template: /* html */ `
    <section class="round-only-screen" aria-labelledby="pauses" data-pauses>
      <h2 id="pauses">{{ t('ui.pause.title') }}</h2>
      <p class="kh-soft">{{ t('ui.pause.lead') }}</p>
      <p v-if="!view.pauses.length">{{ t('ui.pause.none') }}</p>
      <ul v-else class="kh-people"><li v-for="pause in view.pauses" :key="pause.id">
        <div><p><strong>{{ pause.unitName || t('ui.pause.wholeRound') }}</strong> <span class="kh-chip" :class="{ 'kh-chip--good': !pause.running }">{{ t(pause.running ? 'ui.pause.running' : 'ui.pause.over') }}</span></p>
          <p>{{ t('ui.pause.until') }} {{ shortDate(pause.lastDay) }}: {{ pause.reason }}</p>
          <p class="kh-soft">{{ t('ui.pause.who', pause.by, moment(t, pause.from)) }}. {{ pause.endedBy ? t('ui.pause.endedBy', pause.endedBy, moment(t, pause.endsAt)) : t('ui.pause.goesOn', moment(t, pause.endsAt)) }}</p></div>
        <button v-if="pause.running && view.maySteer" type="button" class="kh-button kh-button--small" :disabled="asked.busy" @click="end(pause.id)">{{ t('ui.pause.end') }}</button>
      </li></ul>
      <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
      <p v-if="view.maySteer && !asked.open"><button type="button" class="kh-button" @click="begin">{{ t('ui.pause.new') }}</button></p>
      <form v-if="asked.open" class="kh-card" novalidate :aria-busy="asked.busy" @submit.prevent="pause">
        <div class="kh-field"><label class="kh-label" for="pause-unit">{{ t('ui.pause.unit') }}</label>
          <select id="pause-unit" class="kh-input" v-model="asked.unit" :aria-invalid="!!errorAt('unit')" @change="asked.preview = null"><option value="">{{ t('ui.pause.wholeRound') }}</option><option v-for="line in units" :key="line.unit" :value="line.unit">{{ line.unitName }}</option></select>
          <p v-if="errorAt('unit')" class="kh-error">{{ errorAt('unit') }}</p></div>
        <div class="kh-field kh-field--short"><label class="kh-label kh-label--required" for="pause-until">{{ t('ui.pause.until') }}</label>
          <input id="pause-until" class="kh-input" type="date" v-model="asked.until" :aria-invalid="!!errorAt('until')" @change="asked.preview = null">
          <p v-if="shortDate(asked.until)" class="kh-soft">{{ shortDate(asked.until) }}</p>
          <p v-if="errorAt('until')" class="kh-error">{{ errorAt('until') }}</p></div>
        <div class="kh-field"><label class="kh-label kh-label--required" for="pause-reason">{{ t('ui.pause.reason') }}</label>
          <textarea id="pause-reason" class="kh-input" rows="3" v-model="asked.reason" :aria-invalid="!!errorAt('reason')"></textarea>
          <p v-if="errorAt('reason')" class="kh-error">{{ errorAt('reason') }}</p></div>
        <div v-if="asked.preview" data-pause-preview aria-live="polite">
          <p v-if="!asked.preview.length">{{ t('ui.pause.nothing') }}</p>
          <div v-else class="kh-table-wrap"><table class="kh-table">
            <thead><tr><th scope="col">{{ t('ui.pause.units') }}</th><th scope="col">{{ t('ui.pause.heldBack') }}</th><th scope="col">{{ t('ui.pause.atEnd') }}</th></tr></thead>
            <tbody><tr v-for="(group, index) in asked.preview" :key="index"><td>{{ group.units.join('; ') }}</td>
              <td><ul class="kh-plain-list"><li v-for="(s, n) in group.heldBack" :key="n">{{ step(s) }}</li></ul></td><td>{{ step(group.atEnd) }}</td></tr></tbody></table></div>
        </div>
        <p class="kh-buttons"><button type="button" class="kh-button" :disabled="asked.busy" @click="look">{{ t('ui.pause.preview') }}</button>
          <button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.pause.begin') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="asked.open = false">{{ t('ui.pause.cancel') }}</button></p>
      </form>
    </section>`,
};
