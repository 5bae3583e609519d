// When a person wants his mail: at once or once a day, and hours in which only urgent mail comes.
import { onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, put } from '/forms/assets/kit/api.js';
import { show, usePage, wordsOf } from './page.js';

const Choice = {
  setup() {
    const { t } = usePage();
    const typed = reactive({ daily: false, digestAt: '07:00', quiet: false, quietFrom: '21:00', quietTo: '06:30' });
    const ready = ref(false);
    const failed = ref('');
    const errors = ref({});
    const said = ref('');
    const busy = ref(false);

    function take(choice) {
      typed.daily = !!choice.digestAt;
      typed.quiet = !!choice.quietFrom;
      for (const field of ['digestAt', 'quietFrom', 'quietTo']) {
        typed[field] = choice[field] || typed[field];
      }
    }
    async function keep() {
      busy.value = true;
      failed.value = '';
      errors.value = {};
      said.value = '';
      try {
        const choice = {
          digestAt: typed.daily ? typed.digestAt : null,
          quietFrom: typed.quiet ? typed.quietFrom : null,
          quietTo: typed.quiet ? typed.quietTo : null,
        };
        take(await put('/api/notice-choice', choice));
        said.value = t('ui.notice.choice.done');
      } catch (error) {
        errors.value = Object.fromEntries((error.errors || []).map((e) => [e.field, e.message]));
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    onMounted(async () => {
      try {
        take(await get('/api/notice-choice'));
        ready.value = true;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    return { t, typed, ready, failed, errors, said, busy, keep };
  },
  template: /* html */ `
    <kh-bar here="choice"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.notice.choice.title') }}</h1>
      <p class="kh-lead">{{ t('ui.notice.choice.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <form v-if="ready" class="kh-card" novalidate @submit.prevent="keep">
        <fieldset class="kh-fields"><legend>{{ t('ui.notice.choice.when') }}</legend>
          <label class="kh-check"><input type="radio" name="when" :value="false" v-model="typed.daily"> {{ t('ui.notice.choice.atOnce') }}</label>
          <label class="kh-check"><input type="radio" name="when" :value="true" v-model="typed.daily"> {{ t('ui.notice.choice.daily') }}</label></fieldset>
        <div v-if="typed.daily" class="kh-field kh-field--short"><label class="kh-label" for="digestAt">{{ t('ui.notice.choice.digestAt') }}</label>
          <input id="digestAt" class="kh-input" type="time" v-model="typed.digestAt" required :aria-invalid="!!errors.digestAt" aria-describedby="digestAt-error">
          <p v-if="errors.digestAt" id="digestAt-error" class="kh-error">{{ errors.digestAt }}</p></div>
        <fieldset class="kh-fields"><legend>{{ t('ui.notice.choice.quiet') }}</legend>
          <label class="kh-check"><input type="checkbox" v-model="typed.quiet"> {{ t('ui.notice.choice.quietWanted') }}</label></fieldset>
        <template v-if="typed.quiet">
          <div v-for="end in ['quietFrom', 'quietTo']" :key="end" class="kh-field kh-field--short"><label class="kh-label" :for="end">{{ t('ui.notice.choice.' + end) }}</label>
            <input :id="end" class="kh-input" type="time" v-model="typed[end]" required :aria-invalid="!!errors[end]" :aria-describedby="end + '-error'">
            <p v-if="errors[end]" :id="end + '-error'" class="kh-error">{{ errors[end] }}</p></div>
        </template>
        <p class="kh-help">{{ t('ui.notice.choice.urgent') }}</p>
        <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.notice.choice.save') }}</button></div>
      </form>
    </main>`,
};

show(Choice, 'ui.notice.choice.title');
