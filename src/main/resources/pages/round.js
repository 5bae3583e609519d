// The list of a round: figures, who is late and how to reach them, and what the focal body can do about it.
import { createApp, computed, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post, writeHeaders } from '/forms/assets/kit/api.js';
import { longDate, moment, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { KhSignedPaper } from '/forms/assets/kit/signing.js';
import { KhPapers } from '/forms/assets/kit/papers.js';
import { KhPreview } from '/forms/assets/kit/request.js';
import { KhUnits } from '/forms/assets/kit/units.js';
import { BulkBar, BulkDialog } from '/webjars/kehoach/pages/bulk.js';
import { RoundPauses } from '/webjars/kehoach/pages/pauses.js';
import { showMade } from '/webjars/kehoach/pages/page.js';
import { RoundChange, RoundHistory } from './changes.js';

const id = Number(location.pathname.split('/').pop());
const base = `/api/rounds/${id}`;
const SIZE = 100;
/** Where only the ids are wanted. */
const LARGE = 1000;
const BOXES = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TIME', 'OPEN_OVERDUE', 'INVITED_ANSWERED', 'INVITED_SILENT'];
const FORMS = {
  enter: ['number', 'date', 'receivedOn', 'signer', 'paper', 'nil', 'summary'],
};
const KIND = { until: 'date', date: 'date', receivedOn: 'date', reason: 'area', paper: 'area', summary: 'area', nil: 'check' };

async function upload(unit, file) {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`${base}/responses/${unit}/files`, { method: 'POST', headers: writeHeaders(), body });
  if (!answer.ok) {
    throw await answer.json();
  }
}

function page(t, round) {
  const state = reactive({ round, lines: [], total: 0, page: 0, box: '', words: '', failure: '', said: '' });
  const asked = reactive({ action: '', line: null, fields: {}, errors: [], failure: '', busy: false });
  const dialog = ref(null);
  const change = ref(null);
  const chosen = reactive(new Set());
  const join = ref(null);
  const pages = computed(() => Math.max(1, Math.ceil(state.total / SIZE)));
  const figures = computed(() => state.round.figures);
  const count = (box) =>
    ({
      DONE_ON_TIME: figures.value.doneOnTime, DONE_LATE: figures.value.doneLate, OPEN_IN_TIME: figures.value.openInTime,
      OPEN_OVERDUE: figures.value.openOverdue, INVITED_ANSWERED: figures.value.invitedAnswered,
      INVITED_SILENT: figures.value.invited - figures.value.invitedAnswered,
    })[box];

  // Units are asked a hundred at a time: whoever opened the page sees it go on.
  let looking;
  function lookAgainWhileAsking() {
    clearTimeout(looking);
    if (state.round.state === 'ASKING') {
      looking = setTimeout(read, 3000);
    }
  }

  async function read() {
    try {
      const query = new URLSearchParams({ page: state.page, size: SIZE, state: state.box, q: state.words });
      const [round, list] = await Promise.all([get(base), get(`${base}/responses?${query}`)]);
      Object.assign(state, { round, lines: list.lines, total: list.total, failure: '' });
      lookAgainWhileAsking();
    } catch (error) {
      state.failure = error.message || t('ui.kit.unreachable');
    }
  }

  let typing;
  function search() {
    clearTimeout(typing);
    typing = setTimeout(() => { state.page = 0; read(); }, 300);
  }

  function choose(box) {
    state.box = state.box === box ? '' : box;
    state.page = 0;
    read();
  }

  function turn(by) {
    state.page = Math.min(Math.max(0, state.page + by), pages.value - 1);
    read();
  }

  async function remind(line) {
    state.said = '';
    try {
      await post(`${base}/responses/${line.unit}/remind`);
      state.said = t('ui.round.reminded', line.unitName);
      await read();
    } catch (error) {
      state.failure = error.message || t('ui.kit.unreachable');
    }
  }

  const tick = (line) => (chosen.has(line.id) ? chosen.delete(line.id) : chosen.add(line.id));
  const alter = (action, line, units) => change.value.open(action, line, units);
  const mayChoose = (line) => line.state === 'SUBMITTED' || open_(line);
  const onPage = computed(() => state.lines.filter(mayChoose));
  const allChosen = computed(() => onPage.value.length > 0 && onPage.value.every((line) => chosen.has(line.id)));
  const tickPage = () => (allChosen.value ? onPage.value.forEach((line) => chosen.delete(line.id)) : onPage.value.forEach((line) => chosen.add(line.id)));

  /** All of a kind, on whatever page of the list they are. */
  async function choose_(kind) {
    try {
      chosen.clear();
      let found;
      for (let from = 0; !found || from * LARGE < found.total; from++) {
        found = await get(`${base}/responses?${new URLSearchParams({ page: from, size: LARGE, state: kind })}`);
        found.lines.forEach((line) => chosen.add(line.id));
      }
      state.said = t('ui.bulk.chosen', chosen.size);
    } catch (error) {
      state.failure = error.message || t('ui.kit.unreachable');
    }
  }

  async function changed(words) {
    chosen.clear();
    state.said = words;
    await read();
  }

  // The dialog stays open and says how it went; the list behind it is of now.
  async function worked(words) {
    chosen.clear();
    state.said = words;
    await read();
  }

  async function keepDue() {
    try {
      await post(`${base}/follow/keep`);
      await changed(t('ui.follow.kept'));
    } catch (error) {
      state.failure = error.message || t('ui.kit.unreachable');
    }
  }

  function open(action, line) {
    Object.assign(asked, { action, line, fields: {}, errors: [], failure: '', file: null });
    dialog.value.showModal();
  }

  async function send() {
    asked.busy = true;
    asked.errors = [];
    asked.failure = '';
    try {
      if (asked.file) {
        await upload(asked.line.unit, asked.file);
        asked.file = null;
      }
      await post(`${base}/responses/${asked.line.unit}/${asked.action}`, asked.fields);
      dialog.value.close();
      state.said = t(`ui.round.done.${asked.action}`, asked.line.unitName);
      await read();
    } catch (error) {
      asked.errors = error.errors ?? [];
      asked.failure = error.message || t('ui.kit.unreachable');
    } finally {
      asked.busy = false;
    }
  }

  const errorAt = (field) => asked.errors.find((error) => error.field === field)?.message;
  const open_ = (line) => ['ASKED', 'RECEIVED', 'IN_PREPARATION', 'AT_HEAD', 'AT_CLERK', 'AWAITING_SUB_PLAN', 'MORE_ASKED'].includes(line.state);
  const bucketText = (line) => (line.bucket ? t(`ui.bucket.${line.bucket}${line.bucket === 'OPEN_IN_TIME' && line.extended ? '.extended' : ''}`) : '');
  read();
  return {
    t, state, base, asked, dialog, change, chosen, tick, alter, mayChoose, allChosen, tickPage, choose_, join, keepDue, changed, worked, pages, figures, BOXES, FORMS, KIND, count, search, choose, turn, remind, open, send, errorAt, bucketText,
    // The browser may write month before day: the words leave no doubt.
    spoken: (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none')),
    thousands: (number) => number.toLocaleString(document.documentElement.lang),
    mayAct: open_, shortDate, moment: (at) => (at ? moment(t, at) : ''), print: () => window.print(), exportUrl: `${base}/export.xlsx`,
  };
}

const template = /* html */ `
  <kh-bar here="plans" :about="'DOT-' + state.round.id"></kh-bar>
  <main id="content" class="kh-page round-page" tabindex="-1">
  <p class="round-only-screen"><a class="kh-link" :href="'/ke-hoach/' + state.round.plan.id">← {{ t('ui.round.back') }}</a></p>
  <header class="round-head">
    <div>
      <h1>{{ state.round.title }}</h1>
      <p>{{ state.round.plan.issuedOn ? t('ui.round.plan', state.round.plan.number, shortDate(state.round.plan.issuedOn), state.round.plan.issuingUnitName) : t('ui.response.planDraft', state.round.plan.title) }}<br>{{ state.round.due }}</p>
      <p v-if="state.round.calendarNote" class="kh-warning">{{ state.round.calendarNote }}</p>
    </div>
    <p><span class="kh-chip">{{ state.round.stateName }}</span></p>
  </header>
  <section v-if="state.round.follow" class="kh-message kh-message--warn round-only-screen">
    <h2 class="kh-message__title">{{ t('ui.follow.title') }}</h2>
    <p>{{ t('ui.follow.explain', state.round.follow.report, state.round.follow.plan, shortDate(state.round.follow.from), shortDate(state.round.follow.to)) }}</p>
    <p>{{ state.round.follow.until ? t('ui.follow.until', spoken(state.round.follow.until)) : t('ui.follow.impossible') }}</p>
    <p class="kh-buttons">
      <button v-if="state.round.follow.until" type="button" class="kh-button kh-button--primary" @click="alter('follow')">{{ t(state.round.follow.to > state.round.follow.from ? 'ui.follow.take' : 'ui.follow.takeEarlier') }}</button>
      <button type="button" class="kh-button" @click="keepDue">{{ t('ui.follow.keep') }}</button>
    </p>
  </section>
  <p v-if="state.round.state === 'ASKING'" class="kh-message" role="status">{{ t('ui.round.asking', thousands(state.round.asked), thousands(state.round.respondents)) }}<br><progress class="round-progress" :max="state.round.respondents" :value="state.round.asked" :aria-label="state.round.stateName"></progress></p>
  <p v-else>{{ t('ui.round.answered', figures.answered, figures.ordered) }}</p>
  <ul class="round-boxes">
    <li v-for="box in BOXES" :key="box"><button type="button" :aria-pressed="state.box === box" @click="choose(box)"><strong>{{ thousands(count(box)) }}</strong>{{ t('ui.bucket.' + box) }}</button></li>
  </ul>
  <div class="round-tools">
    <div class="kh-field"><label class="kh-label" for="words">{{ t('ui.round.search') }}</label><input class="kh-input" id="words" type="search" autocomplete="off" v-model="state.words" @input="search"></div>
    <div class="kh-buttons"><a v-if="state.round.maySteer" class="kh-button" href="/ban-giao">{{ t('ui.handOver.link') }}</a><button type="button" class="kh-button" @click="print">{{ t('ui.round.print') }}</button><a class="kh-button" :href="exportUrl">{{ t('ui.round.export') }}</a></div>
  </div>
  <p v-if="state.round.consolidate" class="round-only-screen"><a class="kh-link" :href="'/bao-cao/' + state.round.id">{{ t('ui.report.link') }}</a></p>
  <p v-if="state.round.mayChange" class="kh-buttons round-only-screen round-changes">
    <button type="button" class="kh-button" @click="alter('extend')">{{ t('ui.round.extendMany') }}</button>
    <button type="button" class="kh-button" @click="alter('due')">{{ t('ui.round.changeDue') }}</button>
    <button type="button" class="kh-button" @click="join.open('join', { round: state.round.id })">{{ t('ui.round.join') }}</button>
  </p>
  <p v-if="state.round.maySteer" class="kh-buttons round-only-screen">
    <button v-for="kind in ['SUBMITTED', 'OPEN_OVERDUE']" :key="kind" type="button" class="kh-button" @click="choose_(kind)">{{ t('ui.bulk.choose.' + kind) }}</button>
    <a class="kh-link" href="/viec-hang-loat">{{ t('ui.bulk.link') }}</a>
  </p>
  <p v-if="state.failure" class="kh-message kh-message--error" role="alert">{{ state.failure }}</p>
  <p class="kh-soft" role="status">{{ state.said }}</p>
  <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.round.sheet')">
    <table class="kh-table">
      <thead><tr><th v-if="state.round.maySteer" scope="col" class="round-only-screen"><span class="kh-hidden-text">{{ t('ui.round.choose') }}</span><input v-if="state.lines.some(mayChoose)" type="checkbox" :checked="allChosen" :aria-label="t('ui.bulk.chooseAll')" @change="tickPage"></th><th scope="col">{{ t('ui.round.column.unit') }}</th><th scope="col">{{ t('ui.round.column.state') }}</th><th scope="col">{{ t('ui.round.column.bucket') }}</th><th scope="col">{{ t('ui.round.column.lastDay') }}</th><th scope="col">{{ t('ui.round.column.document') }}</th><th scope="col">{{ t('ui.round.column.phone') }}</th><th scope="col">{{ t('ui.round.column.lastReminded') }}</th><th v-if="state.round.mayEnter" scope="col" class="round-only-screen">{{ t('ui.round.column.actions') }}</th></tr></thead>
      <tbody>
        <tr v-for="line in state.lines" :key="line.id">
          <td v-if="state.round.maySteer" class="round-only-screen"><input v-if="mayChoose(line)" type="checkbox" :checked="chosen.has(line.id)" :aria-label="t('ui.round.chooseUnit', line.unitName)" @change="tick(line)"></td>
          <th scope="row">{{ line.unitName }}</th>
          <td>{{ line.stateName }}<template v-if="line.additional"><br>{{ t('ui.round.additional') }}</template><template v-if="line.proxyName"><br>{{ t('ui.round.enteredBy', line.proxyName) }}</template><template v-if="line.handedOver"><br>{{ line.handedOver }}</template></td>
          <td :class="{ 'round-late': line.bucket === 'OPEN_OVERDUE' }">{{ bucketText(line) }}<template v-if="line.lateness"><br>{{ t('ui.round.lateness', line.lateness) }}</template></td>
          <td>{{ line.ordered ? line.lastMoment : '' }}</td>
          <td>{{ line.document ? t('ui.round.documentOf', line.document, shortDate(line.documentDate)) : '' }}</td>
          <td><template v-if="line.assignee">{{ line.assignee }}<br></template><a v-if="line.phone" class="kh-link" :href="'tel:' + line.phone.replace(/\\s/g, '')">{{ line.phone }}</a></td>
          <td>{{ moment(line.lastReminded) }}</td>
          <td v-if="state.round.mayEnter" class="round-only-screen"><div v-if="mayAct(line)" class="round-actions">
            <button v-if="state.round.maySteer" type="button" class="kh-button" @click="remind(line)">{{ t('ui.round.remind') }}</button>
            <button v-if="state.round.maySteer" type="button" class="kh-button" @click="alter('extend', line, [line])">{{ t('ui.round.extend') }}</button>
            <button type="button" class="kh-button" @click="open('enter', line)">{{ t('ui.round.enter') }}</button>
            <button v-if="state.round.maySteer" type="button" class="kh-button kh-button--plain" @click="alter('call-off', line)">{{ t('ui.round.callOff') }}</button>
          </div></td>
        </tr>
      </tbody>
    </table>
  </div>
  <p v-if="!state.lines.length" class="kh-soft">{{ t('ui.round.none') }}</p>
  <bulk-bar v-if="state.round.maySteer" :responses="[...chosen]" @done="worked"><button type="button" class="kh-button kh-button--plain" @click="chosen.clear()">{{ t('ui.bulk.clear') }}</button></bulk-bar>
  <bulk-dialog v-if="state.round.mayChange" ref="join" @done="worked"></bulk-dialog>
  <p v-if="pages > 1" class="kh-buttons round-only-screen"><button type="button" class="kh-button" :disabled="!state.page" @click="turn(-1)">{{ t('ui.round.before') }}</button> {{ t('ui.round.page', state.page + 1, pages) }} <button type="button" class="kh-button" :disabled="state.page + 1 >= pages" @click="turn(1)">{{ t('ui.round.next') }}</button></p>
  <section v-if="state.round.signedReport" class="round-only-screen kh-form"><h2>{{ t('ui.step.UserTask_Consolidate') }}</h2><kh-signed-paper :subject="state.round.signedReport"></kh-signed-paper></section>
  <div class="round-only-screen"><kh-papers :subject="'DOT-' + state.round.id"></kh-papers></div>
  <round-pauses :base="base" :lines="state.lines" @done="changed"></round-pauses>
  <round-history :round="state.round"></round-history>
  <round-change ref="change" :base="base" :hour="state.round.dueHour || ''" @done="changed"></round-change>
  <dialog ref="dialog" class="kh" :aria-label="asked.action && t('ui.round.' + asked.action)">
    <form v-if="asked.action" method="dialog" novalidate @submit.prevent="send">
      <h2>{{ t('ui.round.title.' + asked.action, asked.line.unitName) }}</h2>
      <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
      <div v-for="name in FORMS[asked.action]" :key="name" class="kh-field">
        <label v-if="KIND[name] === 'check'" class="kh-check" :for="'f-' + name"><input type="checkbox" :id="'f-' + name" v-model="asked.fields[name]"><span>{{ t('ui.round.field.' + name) }}</span></label>
        <template v-else>
          <label class="kh-label" :class="{ 'kh-label--required': name !== 'summary' }" :for="'f-' + name">{{ t('ui.round.field.' + name) }}</label>
          <textarea v-if="KIND[name] === 'area'" class="kh-input" rows="3" :id="'f-' + name" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)"></textarea>
          <input v-else class="kh-input" :type="KIND[name] || 'text'" autocomplete="off" :id="'f-' + name" v-model="asked.fields[name]" :aria-invalid="!!errorAt(name)">
        </template>
        <p v-if="KIND[name] === 'date'" class="kh-soft">{{ spoken(asked.fields[name]) }}</p>
        <p v-if="errorAt(name)" class="kh-error">{{ errorAt(name) }}</p>
      </div>
      <div v-if="asked.action === 'enter'" class="kh-field">
        <label class="kh-label" for="f-file">{{ t('ui.round.field.file') }}</label>
        <input class="kh-input" id="f-file" type="file" accept=".pdf,.docx,.png,.jpg,.jpeg" @change="asked.file = $event.target.files[0]">
        <p v-if="errorAt('files')" class="kh-error">{{ errorAt('files') }}</p>
      </div>
      <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t('ui.round.' + asked.action) }}</button>
        <button type="button" class="kh-button kh-button--plain" @click="dialog.close()">{{ t('ui.kit.cancel') }}</button></p>
    </form>
  </dialog>
  </main>`;

await showMade(async (t) => {
  const round = await get(base);
  document.title = `${round.title} · Kehoach`;
  const problems = reactive([]);
  // What the picker of units asks of the form around it: whom the plan can concern, so that nobody of another place is.
  const form = reactive({
    t, problems, readonly: false, unitsOn: '', view: {}, moment: (at) => (at ? moment(t, at) : ''),
    errorAt: (field) => problems.find((problem) => problem.field === field)?.message ?? '',
    clearError: (field) => problems.splice(0, problems.length, ...problems.filter((problem) => problem.field !== field)),
  });
  if (round.mayChange) {
    get(`/api/plans/${round.plan.id}/duties`).then(({ concerned }) => (form.view = { concerned })).catch(() => {});
  }
  return createApp({ template, setup: () => page(t, round) })
    .component('KhUnits', KhUnits).component('KhPapers', KhPapers).component('KhPreview', KhPreview).component('KhSignedPaper', KhSignedPaper)
    .component('BulkBar', BulkBar).component('BulkDialog', BulkDialog).component('RoundChange', RoundChange).component('RoundHistory', RoundHistory).component('RoundPauses', RoundPauses)
    .provide('form', form);
});
