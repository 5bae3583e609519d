// Away for a time: who does one's work, from when until when; and for those who watch over it, units where somebody is missing.
import { computed, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { longDate, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const SHOWN = 200;
const CHIP = { RUNNING: 'kh-chip--warn', COMING: '', OVER: 'kh-chip--good' };

await show(
  {
    setup() {
      const { t } = usePage();
      const page = ref({ absences: [], candidates: [] });
      const vacancies = ref([]);
      const asked = reactive({ standIn: '', firstDay: '', lastDay: '', reason: '', errors: [], failure: '', said: '', busy: false });
      const shown = computed(() => vacancies.value.slice(0, SHOWN));
      const errorAt = (field) => asked.errors.find((error) => error.field === field)?.message;
      async function trying(work, said) {
        Object.assign(asked, { errors: [], failure: '', said: '', busy: true });
        try {
          page.value = await work();
          asked.said = said ? t(said) : '';
        } catch (error) {
          asked.errors = error.errors ?? [];
          asked.failure = asked.errors.length ? '' : wordsOf(t, error);
        }
        asked.busy = false;
      }
      async function enter() {
        const { standIn, firstDay, lastDay, reason } = asked;
        await trying(() => post('/api/absences', { standIn, firstDay, lastDay, reason }), 'ui.absence.entered');
        if (asked.said) {
          Object.assign(asked, { standIn: '', firstDay: '', lastDay: '', reason: '' });
        }
      }
      const end = (id) => trying(() => post(`/api/absences/${id}/end`), 'ui.absence.ended');
      onMounted(async () => {
        await trying(() => get('/api/absences'));
        const who = await get('/api/session').catch(() => ({}));
        if (who.administrator || who.supervisor) {
          vacancies.value = await get('/api/vacancies').catch(() => []);
        }
      });
      const spoken = (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none'));
      return { t, page, vacancies, shown, asked, errorAt, enter, end, spoken, shortDate, CHIP };
    },
    template: /* html */ `
      <kh-bar here="absence"></kh-bar>
      <main id="content" class="kh-page" tabindex="-1">
        <h1>{{ t('ui.absence.title') }}</h1>
        <p class="kh-lead">{{ t('ui.absence.lead') }}</p>
        <p class="kh-soft" role="status">{{ asked.said }}</p>
        <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
        <section aria-labelledby="mine">
          <h2 id="mine">{{ t('ui.absence.list') }}</h2>
          <p v-if="!page.absences.length">{{ t('ui.absence.none') }}</p>
          <ul v-else class="kh-people"><li v-for="one in page.absences" :key="one.id">
            <div><p><strong>{{ one.name }}</strong> <span class="kh-chip" :class="CHIP[one.state]">{{ t('ui.absence.state.' + one.state) }}</span></p>
              <p>{{ t('ui.absence.days', shortDate(one.firstDay), shortDate(one.lastDay)) }}: {{ one.reason }}</p>
              <p class="kh-soft">{{ t('ui.absence.standsIn', one.standInName) }}</p></div>
            <button v-if="one.mayEnd" type="button" class="kh-button kh-button--small" :disabled="asked.busy" @click="end(one.id)">{{ t(one.state === 'RUNNING' ? 'ui.absence.back' : 'ui.absence.takeBack') }}</button>
          </li></ul>
        </section>
        <section aria-labelledby="new">
          <h2 id="new">{{ t('ui.absence.new') }}</h2>
          <p v-if="!page.candidates.length">{{ t('ui.absence.nobody') }}</p>
          <form v-else class="kh-card" novalidate :aria-busy="asked.busy" @submit.prevent="enter">
            <div class="kh-field"><label class="kh-label kh-label--required" for="standIn">{{ t('ui.absence.standIn') }}</label>
              <select id="standIn" class="kh-input" v-model="asked.standIn" :aria-invalid="!!errorAt('standIn')"><option value="">{{ t('ui.absence.choose') }}</option><option v-for="one in page.candidates" :key="one.login" :value="one.login">{{ one.name }}</option></select>
              <p v-if="errorAt('standIn')" class="kh-error">{{ errorAt('standIn') }}</p></div>
            <div v-for="day in ['firstDay', 'lastDay']" :key="day" class="kh-field kh-field--short"><label class="kh-label kh-label--required" :for="day">{{ t('ui.absence.' + day) }}</label>
              <input :id="day" class="kh-input" type="date" v-model="asked[day]" :aria-invalid="!!errorAt(day)">
              <p class="kh-soft">{{ spoken(asked[day]) }}</p>
              <p v-if="errorAt(day)" class="kh-error">{{ errorAt(day) }}</p></div>
            <div class="kh-field"><label class="kh-label kh-label--required" for="reason">{{ t('ui.absence.reason') }}</label>
              <textarea id="reason" class="kh-input" rows="2" v-model="asked.reason" :aria-invalid="!!errorAt('reason')"></textarea>
              <p v-if="errorAt('reason')" class="kh-error">{{ errorAt('reason') }}</p></div>
            <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.absence.enter') }}</button></p>
          </form>
        </section>
        <section v-if="vacancies.length" aria-labelledby="vacancies">
          <h2 id="vacancies">{{ t('ui.vacancy.title', vacancies.length) }}</h2>
          <p class="kh-soft">{{ t('ui.vacancy.lead') }}</p>
          <div class="kh-table-wrap" tabindex="0" role="region" aria-labelledby="vacancies"><table class="kh-table kh-table--cards">
            <thead><tr><th v-for="column in ['unit', 'missing', 'nearest', 'rounds', 'phone']" :key="column" scope="col">{{ t('ui.vacancy.' + column) }}</th></tr></thead>
            <tbody><tr v-for="one in shown" :key="one.unit"><th scope="row">{{ one.name }}</th>
              <td :data-label="t('ui.vacancy.missing')">{{ one.missing.map((role) => t('ui.vacancy.role.' + role)).join('; ') }}</td>
              <td :data-label="t('ui.vacancy.nearest')">{{ shortDate(one.nearest) }}</td>
              <td :data-label="t('ui.vacancy.rounds')">{{ one.rounds }}</td>
              <td :data-label="t('ui.vacancy.phone')">{{ one.phone }}</td></tr></tbody></table></div>
          <p v-if="vacancies.length > shown.length" class="kh-soft">{{ t('ui.vacancy.more', vacancies.length - shown.length) }}</p>
        </section>
      </main>`,
  },
  'ui.absence.title',
);
