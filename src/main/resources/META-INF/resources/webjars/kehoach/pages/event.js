// Duties of an issued plan that wait for the day of an event: the focal body enters it, looks at what follows, carries it
// out; or lets the duty go.
import { inject, nextTick, onMounted, provide, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { longDate, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { KhPreview } from '/forms/assets/kit/request.js';

export const EventDays = {
  components: { KhPreview },
  props: { plan: { type: Number, required: true }, waiting: { type: Array, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = inject('page');
    const may = ref(false);
    const first = ref(null);
    const asked = reactive({ duty: null, way: '', fields: {}, preview: null, problems: [], failure: '', busy: false });
    const base = `/api/plans/${props.plan}/events`;
    const errorAt = (field) => asked.problems.find((problem) => problem.field === field)?.message ?? '';
    provide('form', { t });
    onMounted(async () => {
      may.value = (await get(base).catch(() => ({ mayEnter: false }))).mayEnter;
    });
    async function open(duty, way) {
      Object.assign(asked, { duty, way, fields: {}, preview: null, problems: [], failure: '' });
      await nextTick();
      first.value?.[0]?.focus();
    }
    const close = () => (asked.duty = null);
    async function call(path) {
      Object.assign(asked, { busy: true, failure: '', problems: [] });
      try {
        return { answer: await post(path, asked.fields) };
      } catch (error) {
        asked.problems = error.errors ?? [];
        asked.failure = error.message || t('ui.kit.unreachable');
        return null;
      } finally {
        asked.busy = false;
      }
    }
    async function send() {
      const path = `${base}/${asked.duty.id}`;
      const dropping = asked.way === 'letGo';
      const done = await call(dropping ? `${path}/let-go` : asked.preview ? path : `${path}/preview`);
      if (done && (dropping || asked.preview)) {
        close();
        emit('done', t(dropping ? 'ui.event.letGoDone' : 'ui.event.done'));
      } else if (done) {
        asked.preview = done.answer;
      }
    }
    const spoken = (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none'));
    return { t, may, first, asked, errorAt, open, close, send, spoken, shortDate, changed: () => (asked.preview = null) };
  },
  template: /* html */ `
    <section class="kh-message kh-message--warn" data-events>
      <h2>{{ t('ui.event.title') }}</h2>
      <p>{{ t('ui.event.explain') }}</p>
      <div v-for="duty in waiting" :key="duty.id">
        <p><strong>{{ duty.title }}</strong><br>{{ t('ui.event.line', duty.dueText, duty.event) }}<br>{{ t('ui.event.units', duty.units.length, duty.units.join('; ')) }}</p>
        <p v-if="may && asked.duty !== duty" class="kh-buttons"><button type="button" class="kh-button" :aria-label="t('ui.event.enterOf', duty.title)" @click="open(duty, 'enter')">{{ t('ui.event.enter') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="open(duty, 'letGo')">{{ t('ui.event.letGo') }}</button></p>
        <form v-if="asked.duty === duty" class="kh-card kh-form" novalidate @submit.prevent="send" @input="changed">
          <h3>{{ t(asked.way === 'letGo' ? 'ui.event.letGoOf' : 'ui.event.enterOf', duty.title) }}</h3>
          <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
          <template v-if="asked.way === 'letGo'">
            <p>{{ t('ui.event.letGoExplain') }}</p>
            <div class="kh-field"><label class="kh-label kh-label--required" for="e-reason">{{ t('ui.event.reason') }}</label>
              <textarea ref="first" class="kh-input" id="e-reason" rows="3" v-model="asked.fields.reason" :aria-invalid="!!errorAt('reason')"></textarea>
              <p v-if="errorAt('reason')" class="kh-error">{{ errorAt('reason') }}</p></div>
          </template>
          <template v-else>
            <div class="kh-field"><label class="kh-label kh-label--required" for="e-day">{{ t('ui.event.day', duty.event) }}</label>
              <input ref="first" class="kh-input" id="e-day" type="date" v-model="asked.fields.eventDate" :aria-invalid="!!errorAt('eventDate')">
              <p class="kh-soft">{{ spoken(asked.fields.eventDate) }}</p><p v-if="errorAt('eventDate')" class="kh-error">{{ errorAt('eventDate') }}</p></div>
            <div v-if="duty.consolidate" class="kh-field"><label class="kh-label kh-label--required" for="e-up">{{ t('ui.event.consolidationDue') }}</label>
              <input class="kh-input" id="e-up" type="date" v-model="asked.fields.consolidationDue" :aria-invalid="!!errorAt('consolidationDue')">
              <p class="kh-soft">{{ spoken(asked.fields.consolidationDue) }}</p><p v-if="errorAt('consolidationDue')" class="kh-error">{{ errorAt('consolidationDue') }}</p></div>
          </template>
          <div v-if="asked.preview" role="status"><p><strong>{{ t('ui.event.result', asked.preview.text) }}</strong><br>{{ t('ui.event.opens', shortDate(asked.preview.opensOn)) }}</p>
            <kh-preview :preview="asked.preview.change"></kh-preview></div>
          <p class="kh-buttons"><button type="submit" class="kh-button" :class="asked.way === 'letGo' ? 'kh-button--danger' : 'kh-button--primary'" :disabled="asked.busy">{{ t(asked.way === 'letGo' ? 'ui.event.letGo' : asked.preview ? 'ui.event.carryOut' : 'ui.change.preview') }}</button>
            <button type="button" class="kh-button kh-button--plain" :disabled="asked.busy" @click="close">{{ t('ui.kit.cancel') }}</button></p>
        </form>
      </div>
    </section>`,
};
