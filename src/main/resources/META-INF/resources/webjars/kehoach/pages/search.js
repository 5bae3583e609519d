// Finding plans, answers and numbers again: one line to type into, what was found by kind, the newest first.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const KINDS = ['plans', 'answers'];

const SearchPage = {
  setup() {
    const { t } = usePage();
    const query = ref(new URLSearchParams(window.location.search).get('q') || '');
    const asked = ref('');
    const found = ref(null);
    const busy = ref(false);
    const failed = ref('');
    const none = () => !found.value.numbers.length && KINDS.every((kind) => !found.value[kind].lines.length && !found.value[kind].next);

    async function search() {
      if (!query.value.trim()) {
        return;
      }
      busy.value = true;
      failed.value = '';
      window.history.replaceState(null, '', `?${new URLSearchParams({ q: query.value })}`);
      try {
        found.value = await get(`/api/search?${new URLSearchParams({ q: query.value })}`);
        asked.value = query.value;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    async function further(kind) {
      busy.value = true;
      try {
        const more = await get(`/api/search/${kind}?${new URLSearchParams({ q: asked.value, before: found.value[kind].next })}`);
        const shown = new Set(found.value[kind].lines.map((line) => line.id));
        found.value[kind] = { lines: [...found.value[kind].lines, ...more.lines.filter((line) => !shown.has(line.id))], next: more.next };
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    onMounted(search);
    return { t, query, asked, found, busy, failed, none, search, further, shortDate };
  },
  template: /* html */ `
    <kh-bar here="search"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.search.title') }}</h1>
      <form class="kh-goto" role="search" @submit.prevent="search">
        <div class="kh-field kh-search"><label class="kh-label" for="query">{{ t('ui.search.words') }}</label>
          <input id="query" class="kh-input" type="search" maxlength="200" v-model="query" aria-describedby="query-help"></div>
        <button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.search.search') }}</button>
      </form>
      <p id="query-help" class="kh-help">{{ t('ui.search.help') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div v-if="found" :aria-busy="busy">
        <p role="status" class="kh-soft">{{ t(none() ? 'ui.search.none' : 'ui.search.found', asked) }}</p>
        <section v-if="found.numbers.length" aria-labelledby="found-numbers"><h2 id="found-numbers">{{ t('ui.search.numbers') }}</h2>
          <ul class="kh-found"><li v-for="(line, index) in found.numbers" :key="index">
            <p><strong>{{ t('ui.plans.numberOn', line.number, shortDate(line.date)) }}</strong> <span class="kh-chip">{{ t('ui.search.book.' + line.book, line.year) }}</span><template v-if="line.incoming"> {{ t('ui.search.incoming', line.incoming) }}</template></p>
            <p>{{ line.subject }}</p><p v-if="line.sender" class="kh-soft">{{ line.sender }}</p></li></ul>
          <p><a href="/so-van-ban">{{ t('ui.search.toRegisters') }}</a></p></section>
        <section v-if="found.plans.lines.length || found.plans.next" aria-labelledby="found-plans"><h2 id="found-plans">{{ t('ui.search.plans') }}</h2>
          <ul class="kh-found"><li v-for="plan in found.plans.lines" :key="plan.id">
            <p><a :href="'/ke-hoach/' + plan.id">{{ plan.title || t('ui.plan.untitled') }}</a> <span class="kh-chip">{{ plan.stateLabel }}</span></p>
            <p class="kh-soft">{{ plan.number ? t('ui.plans.numberOn', plan.number, shortDate(plan.issuedOn)) : t('ui.plans.noNumber') }}. {{ plan.issuingUnitName }}</p></li></ul>
          <p v-if="found.plans.next" class="kh-noprint"><button type="button" class="kh-button" :disabled="busy" @click="further('plans')">{{ t('ui.search.furtherPlans') }}</button></p></section>
        <section v-if="found.answers.lines.length || found.answers.next" aria-labelledby="found-answers"><h2 id="found-answers">{{ t('ui.search.answers') }}</h2>
          <ul class="kh-found"><li v-for="answer in found.answers.lines" :key="answer.id">
            <p><a :href="'/van-ban/' + answer.id">{{ answer.title }}, {{ answer.unitName }}</a> <span class="kh-chip">{{ answer.stateName }}</span></p>
            <p class="kh-soft"><template v-if="answer.number">{{ answer.date ? t('ui.plans.numberOn', answer.number, shortDate(answer.date)) : answer.number }}. </template>{{ t('ui.search.ofPlan', answer.plan) }}</p></li></ul>
          <p v-if="found.answers.next" class="kh-noprint"><button type="button" class="kh-button" :disabled="busy" @click="further('answers')">{{ t('ui.search.furtherAnswers') }}</button></p></section>
      </div>
    </main>`,
};

show(SearchPage, 'ui.search.title');
