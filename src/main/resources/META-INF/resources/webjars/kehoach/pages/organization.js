// Units and people: a file is sent twice, first to learn what it would change, then, confirmed, to change it.
import { computed, nextTick, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, sendFile } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const IMPORT = '/api/organization/import?dryRun=';
/** More lines than these are a crowd; how many are left out is said. */
const SHOWN = 200;

/** One table; on a phone each line is a card. */
const Lines = {
  props: { caption: { type: String, required: true }, heads: { type: Array, required: true }, lines: { type: Array, required: true } },
  setup(props) {
    const { t } = usePage();
    return { t, shown: computed(() => props.lines.slice(0, SHOWN)), left: computed(() => props.lines.length - SHOWN) };
  },
  template: /* html */ `
    <div class="kh-table-wrap">
      <table class="kh-table kh-table--cards">
        <caption>{{ caption }}</caption>
        <thead><tr><th v-for="head in heads" :key="head" scope="col">{{ head }}</th></tr></thead>
        <tbody><tr v-for="(line, at) in shown" :key="at"><td v-for="(cell, column) in line" :key="column" :data-label="heads[column]">{{ cell }}</td></tr></tbody>
      </table>
    </div>
    <p v-if="left > 0" class="kh-help">{{ t('ui.organization.more', left) }}</p>`,
};

/** What a file would change, or has changed. */
const Changes = {
  components: { Lines },
  props: { said: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const detail = (d) => `${d.column}: ${d.before ? `${d.before} → ` : ''}${d.after || t('ui.organization.empty')}`;
    const tables = computed(() =>
      ['added', 'changed', 'ended']
        .map((kind) => ({ kind, list: props.said.changes[kind] }))
        .filter(({ list }) => list.length)
        .map(({ kind, list }) => {
          // Added and ended things mostly have no details; an empty column only takes room on a phone.
          const columns = list.some((c) => c.details.length) ? 4 : 3;
          return {
            kind,
            count: list.length,
            heads: ['kind', 'code', 'name', 'details'].slice(0, columns).map((name) => t(`ui.organization.${name}`)),
            lines: list.map((c) => [t(`ui.organization.kind.${c.kind}`), c.code, c.name, c.details.map(detail).join('; ')].slice(0, columns)),
          };
        }),
    );
    return { t, tables };
  },
  template: /* html */ `<lines v-for="one in tables" :key="one.kind" :caption="t('ui.organization.' + one.kind, one.count)" :heads="one.heads" :lines="one.lines"></lines>`,
};

/** First passwords, shown once. */
const Passwords = {
  components: { Lines },
  props: { passwords: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const lines = computed(() => Object.entries(props.passwords));
    const file = computed(() =>
      URL.createObjectURL(new Blob([`\ufeff${lines.value.map((line) => line.join(',')).join('\r\n')}`], { type: 'text/csv' })),
    );
    return { t, lines, file };
  },
  template: /* html */ `
    <template v-if="lines.length">
      <p class="kh-message kh-message--warn">{{ t('ui.organization.passwords.once') }}</p>
      <lines :caption="t('ui.organization.passwords', lines.length)" :heads="[t('ui.organization.login'), t('ui.organization.password')]" :lines="lines"></lines>
      <p><a class="kh-button" :href="file" download="mat-khau-lan-dau.csv">{{ t('ui.organization.passwords.save') }}</a></p>
    </template>`,
};

/** The file, what the server said about it, and whether that has happened yet. */
function useImport(t, done) {
  const file = ref(null);
  const said = ref(null);
  const dryRun = ref(true);
  const failed = ref('');
  const busy = ref(false);
  const answer = ref(null);
  let checked = null;

  function choose(event) {
    file.value = event.target.files[0] || null;
    said.value = null;
    failed.value = '';
  }
  async function send(dry) {
    busy.value = true;
    failed.value = '';
    try {
      said.value = await sendFile(IMPORT + dry, checked);
      dryRun.value = dry;
    } catch (error) {
      if (error.status === 422 && error.body.problems) {
        said.value = error.body;
      } else {
        failed.value = error.message || t(error.unreachable ? 'ui.organization.unreachable' : 'ui.organization.failed');
      }
    } finally {
      busy.value = false;
    }
    await nextTick();
    answer.value?.focus();
  }
  async function check() {
    // What is confirmed later is the file that was checked, whatever is chosen or saved meanwhile.
    checked = new File([await file.value.arrayBuffer()], file.value.name, { type: file.value.type });
    await send(true);
  }
  async function confirm() {
    await send(false);
    if (!failed.value) {
      done();
    }
  }
  const changes = computed(() => said.value?.changes && Object.values(said.value.changes).flat().length);
  return { file, said, dryRun, failed, busy, answer, changes, choose, check, confirm };
}

const Organization = {
  components: { Lines, Changes, Passwords },
  setup() {
    const { t } = usePage();
    const successions = ref([]);
    const unreadable = ref('');
    async function read() {
      try {
        successions.value = await get('/api/organization/successions');
      } catch (error) {
        unreadable.value = wordsOf(t, error);
      }
    }
    onMounted(read);
    const followed = computed(() =>
      successions.value.map((s) => [
        s.unitName,
        s.function ? `${s.successorName} (${s.function})` : s.successorName,
        t(`ui.organization.succession.${s.kind}`),
        shortDate(s.on),
        s.basis,
      ]),
    );
    const problems = (said) => said.problems.map((p) => [p.sheet || '', p.line || '', p.column || '', p.message, p.remedy]);
    const heads = (...names) => names.map((name) => t(`ui.organization.${name}`));
    return { t, followed, unreadable, problems, heads, ...useImport(t, read) };
  },
  template: /* html */ `
    <kh-bar here="organization"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.organization.title') }}</h1>
      <p class="kh-lead">{{ t('ui.organization.intro') }}</p>
      <div class="kh-buttons">
        <a class="kh-button" href="/api/organization/export.xlsx">{{ t('ui.organization.export') }}</a>
        <a class="kh-button" href="/api/organization/export.zip">{{ t('ui.organization.exportCsv') }}</a>
        <a class="kh-button" href="/ban-giao">{{ t('ui.handOver.link') }}</a>
      </div>
      <form class="kh-card" @submit.prevent="check">
        <div class="kh-field">
          <p class="kh-label">{{ t('ui.organization.file') }}</p>
          <p id="limits" class="kh-help">{{ t('ui.organization.limits') }}</p>
          <label class="kh-button">{{ t('ui.files.choose') }}
            <input id="file" class="kh-hidden-text" type="file" accept=".xlsx,.csv,.zip" aria-describedby="limits" @change="choose"></label>
          <span v-if="file" class="kh-soft" aria-live="polite"> {{ file.name }}</span>
        </div>
        <button type="submit" class="kh-button kh-button--primary" :disabled="busy || !file">{{ t('ui.organization.check') }}</button>
      </form>
      <section v-if="said || failed" id="answer" ref="answer" aria-live="polite" tabindex="-1">
        <p v-if="failed" class="kh-message kh-message--error">{{ failed }}</p>
        <template v-if="said">
          <p v-for="note in said.notes || []" :key="note" class="kh-help">{{ note }}</p>
          <template v-if="said.problemCount">
            <p class="kh-message kh-message--error">{{ t('ui.organization.problems', said.problemCount) }}</p>
            <lines :caption="t('ui.organization.problem')" :heads="heads('sheet', 'line', 'column', 'problem', 'remedy')" :lines="problems(said)"></lines>
          </template>
          <template v-else>
            <p class="kh-message kh-message--good">{{ t('ui.organization.' + (changes ? (dryRun ? 'would' : 'done') : 'nothing')) }}</p>
            <changes :said="said"></changes>
            <passwords :passwords="said.passwords || {}"></passwords>
            <p v-if="dryRun && changes"><button type="button" class="kh-button kh-button--primary" :disabled="busy" @click="confirm">{{ t('ui.organization.confirm') }}</button></p>
          </template>
        </template>
      </section>
      <p v-if="unreadable" class="kh-message kh-message--error" role="alert">{{ unreadable }}</p>
      <section v-if="followed.length" id="successions">
        <lines :caption="t('ui.organization.successions', followed.length)" :heads="heads('name', 'successor', 'succession', 'on', 'basis')" :lines="followed"></lines>
      </section>
    </main>`,
};

show(Organization, 'ui.organization.title');
