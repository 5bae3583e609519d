// Documents made of what is here: Tờ trình, Phiếu trình, reports, letters, decisions, as Word and PDF.
import { inject, onMounted, reactive, ref } from './vue.js';
import { ApiError, get, parse, post, taskPath, writeHeaders } from './api.js';
import { shortDate } from './dates.js';

const MINUTE = 60_000;

function nameOf(answer, otherwise) {
  const found = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') ?? '');
  return found ? decodeURIComponent(found[1]) : otherwise;
}

/**
 * Fetches a file and hands it to the browser to keep; a refusal is thrown with the server's words.
 * @param {string} path where it is made
 * @param {object} [body] what is sent, else it is only asked for
 * @param {string} [otherwise] its name, if the server gives none
 */
export async function fetchFile(path, body, otherwise = '') {
  let answer;
  try {
    answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...writeHeaders(), 'Accept': '*/*', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch {
    throw new ApiError(0, {});
  }
  if (!answer.ok) {
    throw new ApiError(answer.status, parse(await answer.text()));
  }
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: nameOf(answer, otherwise) });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}

/** One document on offer: two buttons, and what has to be typed first. */
const KhOffer = {
  props: { paper: { type: Object, required: true }, base: { type: String, required: true }, of: { type: Object, required: true }, before: { type: Function, default: null } },
  emits: ['begun'],
  setup(props, { emit }) {
    const { t } = inject('form');
    const open = ref(false);
    const busy = ref(false);
    const failed = ref('');
    const errors = ref([]);
    const typed = reactive(Object.fromEntries(props.paper.asks.map((ask) => [ask.name, ask.initial])));
    const errorAt = (name) => errors.value.find((error) => error.field === name)?.message;
    async function doing(work) {
      busy.value = true;
      failed.value = '';
      errors.value = [];
      try {
        await props.before?.();
        await work();
      } catch (error) {
        errors.value = error.errors ?? [];
        failed.value = errors.value.some((one) => props.paper.asks.some((ask) => ask.name === one.field)) ? '' : error.message || t('ui.papers.failed');
      } finally {
        busy.value = false;
      }
    }
    const take = (ending) => doing(() => fetchFile(`${props.base}/${props.paper.path}/${ending}`, props.paper.asks.length ? typed : undefined, `${props.paper.label}.${ending}`));
    const issue = () => doing(async () => emit('begun', await post('/api/issuances', { ...props.of, paper: props.paper.path, typed: { ...typed } })));
    return { t, open, busy, failed, typed, errorAt, take, issue };
  },
  template: /* html */ `
    <li class="kh-papers__one" :data-paper="paper.path">
      <p class="kh-papers__line"><span>{{ paper.label }}</span>
        <span class="kh-buttons">
          <button v-if="paper.asks.length && !open" type="button" class="kh-button kh-button--small" @click="open = true">{{ t('ui.papers.compose', paper.label) }}</button>
          <template v-else v-for="ending in ['docx', 'pdf']" :key="ending"><button type="button" class="kh-button kh-button--small" :disabled="busy" :aria-label="t('ui.papers.' + ending + 'Of', paper.label)" @click="take(ending)">{{ t('ui.papers.' + ending) }}</button></template>
          <button v-if="paper.issues && (open || !paper.asks.length)" type="button" class="kh-button kh-button--small kh-button--primary" :disabled="busy" :aria-label="t('ui.issuance.beginOf', paper.label)" @click="issue">{{ t('ui.issuance.begin') }}</button>
        </span></p>
      <div v-if="open" class="kh-papers__asks"><div v-for="ask in paper.asks" :key="ask.name" class="kh-field">
        <label class="kh-label kh-label--required" :for="paper.path + '-' + ask.name">{{ t('ui.papers.ask.' + ask.name) }}</label>
        <textarea :id="paper.path + '-' + ask.name" class="kh-input" :rows="ask.rows" v-model="typed[ask.name]" :aria-invalid="!!errorAt(ask.name)"></textarea>
        <p class="kh-help">{{ t('ui.papers.askHint.' + ask.name) }}</p>
        <p v-if="errorAt(ask.name)" class="kh-error">{{ errorAt(ask.name) }}</p></div></div>
      <p v-if="failed" class="kh-error" role="alert">{{ failed }}</p>
    </li>`,
};

/** What was made of a subject and is on its way out, or went. */
const KhIssued = {
  props: { lines: { type: Array, required: true } },
  setup() {
    const { t } = inject('form');
    const number = (line) => (line.number ? t('ui.response.documentNumber', line.number, shortDate(line.issuedOn)) : '');
    const file = (line, ending) => `/api/papers/${encodeURIComponent(line.key)}/${line.path}/${ending}`;
    const task = (line) => '/camunda/app/tasklist/default/#/?task=' + encodeURIComponent(line.taskId);
    return { t, number, file, task };
  },
  template: /* html */ `
    <div v-if="lines.length" class="kh-papers__issued" data-issued><h3 class="kh-form__subtitle">{{ t('ui.issuance.title') }}</h3>
      <ul class="kh-plain-list"><li v-for="line in lines" :key="line.key" class="kh-papers__one">
        <p><strong>{{ line.form }}</strong> <span class="kh-chip">{{ line.stateName }}</span> {{ number(line) }}<br>{{ line.title }}</p>
        <p class="kh-buttons">
          <a v-if="line.taskId" class="kh-button kh-button--small kh-button--primary" :href="task(line)" :aria-label="t('ui.issuance.taskOf', line.title)">{{ t('ui.issuance.task') }}</a>
          <a v-if="line.signedPaper" :href="'/phieu-ky/' + line.key">{{ t('ui.sheet.open') }}</a>
          <a v-for="ending in ['docx', 'pdf']" :key="ending" :href="file(line, ending)" :aria-label="t('ui.papers.' + ending + 'Of', line.title)">{{ t('ui.papers.' + ending) }}</a></p>
      </li></ul></div>`,
};

/** What can be made of a subject, for a page; nothing to see where there is nothing. */
export const KhPapers = {
  components: { KhIssued, KhOffer },
  props: { subject: { type: String, required: true } },
  setup(props) {
    const { t } = inject('form');
    const papers = ref([]);
    const lines = ref([]);
    const said = ref('');
    const base = `/api/papers/${encodeURIComponent(props.subject)}`;
    async function read() {
      lines.value = await get(`/api/issuances?subject=${encodeURIComponent(props.subject)}`).catch(() => []);
    }
    async function begun() {
      said.value = t('ui.issuance.begun');
      await read();
    }
    onMounted(async () => {
      papers.value = await get(base).catch(() => []);
      await read();
    });
    return { t, papers, lines, said, base, begun };
  },
  template: /* html */ `
    <section v-if="papers.length || lines.length" class="kh-papers" data-papers>
      <h2>{{ t('ui.papers.documents') }}</h2>
      <p v-if="papers.length" class="kh-help">{{ t('ui.papers.explain') }}</p>
      <ul v-if="papers.length" class="kh-plain-list"><kh-offer v-for="paper in papers" :key="paper.path" :paper="paper" :base="base" :of="{ subject }" @begun="begun"></kh-offer></ul>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <kh-issued :lines="lines"></kh-issued>
    </section>`,
};

/** What can be made of a task, from what has been typed: it is saved first. */
export const KhTaskPapers = {
  components: { KhIssued, KhOffer },
  setup() {
    const form = inject('form');
    const { t } = form;
    const papers = ref([]);
    const begun = ref([]);
    const base = taskPath(form.task.id, '/papers');
    async function before() {
      if (form.task.mine && !(await form.keeper.flush())) {
        throw new ApiError(422, { message: form.keeper.state.message || t('ui.kit.notSaved') });
      }
    }
    onMounted(async () => {
      papers.value = await get(base).catch(() => []);
    });
    return { t, papers, base, before, begun, task: form.task.id };
  },
  template: /* html */ `
    <kh-part v-if="papers.length" id="papers" :title="t('ui.papers.documents')" start="open">
      <p class="kh-form__explain">{{ t('ui.papers.explain') }}</p>
      <ul class="kh-plain-list" data-papers><kh-offer v-for="paper in papers" :key="paper.path" :paper="paper" :base="base" :of="{ task }" :before="before" @begun="begun.push($event)"></kh-offer></ul>
      <div aria-live="polite"><p v-if="begun.length" class="kh-message kh-message--good">{{ t('ui.issuance.begun') }}</p></div>
      <kh-issued :lines="begun"></kh-issued>
    </kh-part>`,
};
