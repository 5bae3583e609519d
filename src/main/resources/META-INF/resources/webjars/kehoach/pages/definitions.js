// Definitions of plans: look, download, and take in a file after it was checked.
import { computed, nextTick, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, writeHeaders } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const address = (id) => `/api/plan-definitions/${encodeURIComponent(id)}`;

/** What a definition says, short enough to be compared with the paper. */
const Summary = {
  props: { plan: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const due = (d) => d.due?.text || (d.due?.date ? shortDate(d.due.date) : d.due?.anchor === 'DISPATCH_DAY' ? t('ui.definitions.dispatchDay') : t('ui.definitions.noDay'));
    const list = (name) => props.plan[name] || [];
    return { t, due, list };
  },
  template: /* html */ `
    <dl class="kh-facts">
      <dt>{{ t('ui.definitions.id') }}</dt><dd><code>{{ plan.id }}</code></dd>
      <dt>{{ t('ui.definitions.title') }}</dt><dd>{{ plan.title }}</dd>
      <dt>{{ t('ui.definitions.symbol') }}</dt><dd>{{ [plan.issue?.number, plan.symbol].filter(Boolean).join('/') }}</dd>
      <dt>{{ t('ui.definitions.bases') }}</dt><dd><ul><li v-for="basis in list('legalBases')" :key="basis.text">{{ basis.text }}</li></ul></dd>
      <dt>{{ t('ui.definitions.sections') }}</dt><dd><ul><li v-for="(section, index) in list('sections')" :key="index">{{ section.number }}. {{ section.title }}</li></ul></dd>
      <dt>{{ t('ui.definitions.counts') }}</dt><dd>{{ t('ui.definitions.countsOf', list('tasks').length, list('quotas').length, plan.annex ? plan.annex.rows.length : 0) }}</dd>
      <dt>{{ t('ui.definitions.recipients') }}</dt><dd><ul><li v-for="line in list('recipients')" :key="line.line">{{ line.line }}</li></ul></dd>
      <dt>{{ t('ui.definitions.duties') }}</dt><dd><ul><li v-for="duty in list('duties')" :key="duty.key">{{ duty.title }}: {{ due(duty) }}</li></ul></dd>
    </dl>`,
};

/** A file is checked first; what was checked is what is taken in. */
const TakeIn = {
  components: { 'summary-of': Summary },
  emits: ['taken'],
  setup(props, { emit }) {
    const { t } = usePage();
    const chosen = ref(null);
    const checked = ref(null);
    const answer = ref(null);
    const busy = ref(false);
    const failed = ref('');
    const done = ref('');
    const replace = ref(false);
    const ready = computed(() => answer.value && !answer.value.faults.length && (!answer.value.replaces || replace.value));

    async function send(file, dryRun) {
      const body = new FormData();
      body.append('file', file);
      const response = await fetch(`/api/plan-definitions?dryRun=${dryRun}&replace=${replace.value}`, {
        method: 'POST', body, headers: writeHeaders(), credentials: 'same-origin',
      });
      const said = await response.json().catch(() => ({}));
      if (!response.ok && !said.faults) {
        throw said;
      }
      return said;
    }
    async function run(dryRun) {
      busy.value = true;
      failed.value = '';
      done.value = '';
      try {
        if (dryRun) {
          checked.value = new File([await chosen.value.arrayBuffer()], chosen.value.name, { type: chosen.value.type });
          replace.value = false;
        }
        answer.value = await send(checked.value, dryRun);
        if (answer.value.applied) {
          done.value = t('ui.definitions.done', answer.value.definition.title);
          answer.value = null;
          emit('taken');
        }
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
      await nextTick();
      document.getElementById('answer')?.focus();
    }
    const choose = (event) => {
      chosen.value = event.target.files[0];
      answer.value = null;
      done.value = '';
    };
    return { t, chosen, answer, busy, failed, done, replace, ready, run, choose };
  },
  template: /* html */ `
    <form class="kh-card" @submit.prevent="run(true)" :aria-busy="busy">
      <h2>{{ t('ui.definitions.take') }}</h2>
      <p class="kh-help" id="take-hint">{{ t('ui.definitions.takeHint') }} <a href="/plans/schema.json">{{ t('ui.definitions.schema') }}</a></p>
      <div class="kh-field"><label class="kh-label" for="file">{{ t('ui.definitions.file') }}</label>
        <input id="file" class="kh-input" type="file" accept=".yaml,.yml" required aria-describedby="take-hint" :disabled="busy" @change="choose"></div>
      <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="busy || !chosen">{{ t('ui.definitions.check') }}</button></div>
      <div id="answer" tabindex="-1" aria-live="polite">
        <p v-if="failed" class="kh-message kh-message--error">{{ failed }}</p>
        <p v-if="done" class="kh-message kh-message--good">{{ done }}</p>
        <template v-if="answer?.faults.length">
          <p class="kh-message kh-message--error">{{ t('ui.definitions.faults', answer.faults.length) }}</p>
          <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.definitions.line') }}</th><th scope="col">{{ t('ui.definitions.path') }}</th><th scope="col">{{ t('ui.definitions.fault') }}</th></tr></thead>
            <tbody><tr v-for="(fault, index) in answer.faults" :key="index"><td :data-label="t('ui.definitions.line')">{{ fault.line }}</td><td :data-label="t('ui.definitions.path')"><code>{{ fault.path }}</code></td><td :data-label="t('ui.definitions.fault')">{{ fault.message }}</td></tr></tbody>
          </table></div>
        </template>
        <template v-else-if="answer">
          <p class="kh-message kh-message--good">{{ t('ui.definitions.sound') }}</p>
          <summary-of :plan="answer.definition"></summary-of>
          <p v-if="answer.replaces"><label class="kh-check"><input type="checkbox" v-model="replace"> {{ t('ui.definitions.replace') }}</label></p>
          <div class="kh-buttons"><button type="button" class="kh-button kh-button--primary" :disabled="busy || !ready" @click="run(false)">{{ t('ui.definitions.confirm') }}</button></div>
        </template>
      </div>
    </form>`,
};

const Definitions = {
  components: { TakeIn, 'summary-of': Summary },
  setup() {
    const { t } = usePage();
    const list = ref(null);
    const open = ref(null);
    const failed = ref('');
    async function read() {
      try {
        list.value = await get('/api/plan-definitions');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function look(id) {
      failed.value = '';
      try {
        open.value = await get(address(id));
        await nextTick();
        document.getElementById('view')?.focus();
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    onMounted(read);
    return { t, list, open, failed, read, look, moment, address };
  },
  template: /* html */ `
    <kh-bar here="plans"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <p><a href="/ke-hoach">{{ t('ui.definitions.back') }}</a></p>
      <h1>{{ t('ui.definitions.heading') }}</h1>
      <p class="kh-lead">{{ t('ui.definitions.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div v-if="list" class="kh-table-wrap">
        <table class="kh-table kh-table--cards">
          <thead><tr><th v-for="name in ['title', 'year', 'drafter', 'source', 'file']" :key="name" scope="col">{{ t('ui.definitions.column.' + name) }}</th></tr></thead>
          <tbody>
            <tr v-for="entry in list" :key="entry.id">
              <td :data-label="t('ui.definitions.column.title')"><button type="button" class="kh-link" @click="look(entry.id)">{{ entry.title }}</button></td>
              <td :data-label="t('ui.definitions.column.year')">{{ entry.year }}</td>
              <td :data-label="t('ui.definitions.column.drafter')">{{ entry.draftingUnitName }}</td>
              <td :data-label="t('ui.definitions.column.source')">{{ entry.imported ? t('ui.definitions.imported', entry.importedBy, moment(t, entry.importedAt)) : t('ui.definitions.ships') }}</td>
              <td :data-label="t('ui.definitions.column.file')"><a :href="address(entry.id) + '/yaml'" :aria-label="t('ui.definitions.downloadOf', entry.title)">{{ t('ui.definitions.download') }}</a></td>
            </tr>
          </tbody>
        </table>
      </div>
      <section v-if="open" id="view" class="kh-card" tabindex="-1"><h2>{{ open.entry.title }}</h2><summary-of :plan="open.definition"></summary-of></section>
      <take-in v-if="list" @taken="read"></take-in>
    </main>`,
};

show(Definitions, 'ui.definitions.heading');
