// One plan: how it reads, who did what, its files and recipients, and taking it back.
import { computed, nextTick, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { KhDocument, KhPaper } from '/forms/assets/kit/document.js';
import { KhForecast } from '/forms/assets/kit/forecast.js';
import { labelOf } from '/forms/assets/kit/messages.js';
import { KhOpinionTable } from '/forms/assets/kit/opinion.js';
import { KhPapers } from '/forms/assets/kit/papers.js';
import { KhQuotas } from './quotas.js';
import { KhTimeline } from './timeline.js';
import { KhTree } from './tree.js';
import { AddDuty } from './duty.js';
import { EventDays } from './event.js';
import { PaperList } from './paper.js';
import { show, taskAddress, usePage, wordsOf } from './page.js';

const ID = window.location.pathname.split('/').pop();

/** Withdrawal or recall, with its reason; the same form for both. */
const TakeBack = {
  props: { way: { type: String, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const open = ref(false);
    const reason = ref('');
    const busy = ref(false);
    const failed = ref('');
    const box = ref(null);
    async function ask() {
      open.value = true;
      await nextTick();
      box.value.focus();
    }
    async function send() {
      busy.value = true;
      failed.value = '';
      try {
        await post(`/api/plans/${encodeURIComponent(ID)}/${props.way}`, { reason: reason.value });
        open.value = false;
        emit('done', t(props.way === 'recall' ? 'ui.plans.recalled' : 'ui.plans.withdrawn'));
      } catch (error) {
        failed.value = wordsOf(t, error);
        await nextTick();
        box.value.focus();
      }
      busy.value = false;
    }
    return { t, open, reason, busy, failed, box, ask, send };
  },
  template: /* html */ `
    <p v-if="!open"><button type="button" class="kh-button kh-button--danger" @click="ask">{{ t('ui.plans.' + way) }}</button></p>
    <form v-else class="kh-card" @submit.prevent="send" novalidate>
      <h2>{{ t('ui.plans.' + way) }}</h2>
      <p>{{ t('ui.plans.' + way + '.explain') }}</p>
      <div class="kh-field"><label class="kh-label kh-label--required" :for="way + '-reason'">{{ t('ui.plans.reason') }}</label>
        <textarea ref="box" :id="way + '-reason'" class="kh-input" v-model="reason" rows="4" required :aria-invalid="!!failed" :aria-describedby="way + '-failed'"></textarea>
        <p v-if="failed" :id="way + '-failed'" class="kh-error" role="alert">{{ failed }}</p></div>
      <div class="kh-buttons">
        <button type="submit" class="kh-button kh-button--danger" :disabled="busy">{{ t('ui.plans.' + way) }}</button>
        <button type="button" class="kh-button kh-button--plain" :disabled="busy" @click="open = false">{{ t('ui.plans.new.cancel') }}</button>
      </div>
    </form>`,
};

const OnePlan = {
  components: { AddDuty, EventDays, KhDocument, KhForecast, KhOpinionTable, KhPaper, KhPapers, KhQuotas, KhTimeline, KhTree, PaperList, TakeBack },
  setup() {
    const { t } = usePage();
    const view = ref(null);
    const rounds = ref([]);
    const ours = ref([]);
    const failed = ref('');
    const said = ref('');
    const plan = computed(() => view.value.plan);
    const signer = computed(() => {
      const s = view.value.signature;
      return s && `${s.forHead || s.form === 'KT' ? 'KT. ' : ''}${s.name}, ${s.title}, ${moment(t, s.at)}`;
    });
    async function read() {
      try {
        view.value = await get(`/api/plans/${encodeURIComponent(ID)}`);
        rounds.value = await get(`/api/rounds?plan=${encodeURIComponent(ID)}`);
        ours.value = await get(`/api/responses?plan=${encodeURIComponent(ID)}`);
        document.title = `${plan.value.title || t('ui.plan.untitled')} · Kehoach`;
      } catch (error) {
        failed.value = [400, 404].includes(error.status) ? t('ui.plans.missing') : wordsOf(t, error);
      }
    }
    async function done(words) {
      said.value = words;
      await read();
    }
    const busy = ref(false);
    // Both ways: what this plan amends or replaces, and what amends or replaces it.
    const links = computed(() =>
      ['amends', 'replaces', 'amendedBy', 'replacedBy'].flatMap((way) => [view.value[way] ?? []].flat().map((other) => ({ words: t(`ui.plans.link.${way}`), plan: other }))),
    );
    const named = (other) => (other.number ? t('ui.plans.numberOn', other.number, shortDate(other.issuedOn)) : other.title || t('ui.plan.untitled')) + ` (${other.stateLabel})`;
    async function succeed(way) {
      busy.value = true;
      try {
        const begun = await post(`/api/plans/${encodeURIComponent(ID)}/successors`, { way });
        window.location.assign(begun.taskId ? taskAddress(begun.taskId) : `/ke-hoach/${begun.id}`);
      } catch (error) {
        failed.value = wordsOf(t, error);
        busy.value = false;
      }
    }
    onMounted(read);
    const purpose = (code) => labelOf(t, 'ui.choice.purpose', code);
    const channel = (code) => labelOf(t, 'ui.choice.channel', code);
    return { t, read, busy, links, named, succeed, view, rounds, ours, plan, signer, failed, said, done, purpose, channel, moment, shortDate, taskAddress };
  },
  template: /* html */ `
    <kh-bar here="plans" :about="plan.businessKey || ''"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <p><a href="/ke-hoach">← {{ t('ui.plans.back') }}</a></p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <template v-if="view">
        <div class="kh-row"><h1>{{ plan.title || t('ui.plan.untitled') }}</h1> <span class="kh-chip kh-chip--now">{{ plan.stateLabel }}</span></div>
        <dl class="kh-facts">
          <dt>{{ t('ui.plans.column.number') }}</dt><dd>{{ plan.number ? t('ui.plans.numberOn', plan.number, shortDate(plan.issuedOn)) : t('ui.plans.noNumber') }}</dd>
          <dt>{{ t('ui.plans.column.issuer') }}</dt><dd>{{ plan.issuingUnitName }}<template v-if="plan.heldByName"><br>{{ t('ui.handOver.heldBy', plan.heldByName) }}</template></dd>
          <dt>{{ t('ui.plans.column.drafter') }}</dt><dd>{{ plan.draftingUnitName }}</dd>
          <template v-if="signer"><dt>{{ t('ui.plans.signedBy') }}</dt><dd>{{ signer }}</dd></template>
          <template v-if="view.proposal"><dt>{{ t('ui.plans.proposal') }}</dt><dd>{{ t('ui.plans.numberOn', view.proposal.text, shortDate(view.proposal.date)) }}</dd></template>
          <template v-if="plan.endReason"><dt>{{ t('ui.plans.endReason') }}</dt><dd class="kh-lines">{{ plan.endReason }}</dd></template>
        </dl>
        <p v-if="view.parent" class="kh-message" :class="{ 'kh-message--warn': view.parent.state === 'RECALLED' }">
          <template v-if="view.parent.state === 'RECALLED'">{{ t('ui.plans.parentRecalled', view.parent.number, shortDate(view.parent.issuedOn), view.parent.issuingUnitName, moment(t, view.parent.endedOn)) }} <span class="kh-lines">{{ t('ui.plans.parentReason', view.parent.endReason) }}</span></template>
          <template v-else>{{ t('ui.plans.parent', view.parent.number, shortDate(view.parent.issuedOn), view.parent.issuingUnitName) }}</template>
          {{ ' ' }}<a v-if="view.parent.readable" :href="'/ke-hoach/' + view.parent.id">{{ t('ui.plans.parentOpen') }}</a></p>
        <p v-if="view.calendarNote" class="kh-warning">{{ view.calendarNote }}</p>
        <p v-if="view.signedPaper"><a :href="'/phieu-ky/' + plan.businessKey">{{ t('ui.sheet.open') }}</a></p>
        <p v-if="view.mayExport"><a :href="'/api/plans/' + plan.id + '/definition'">{{ t('ui.plan.definition') }}</a></p>
        <p v-if="view.taskId"><a class="kh-button kh-button--primary" :href="taskAddress(view.taskId)">{{ t('ui.plans.task') }}</a></p>
        <take-back v-if="view.mayWithdraw" way="withdraw" @done="done"></take-back>
        <template v-for="link in links" :key="link.words"><p class="kh-message">{{ link.words }}
          <a v-if="link.plan.readable" :href="'/ke-hoach/' + link.plan.id">{{ named(link.plan) }}</a><template v-else>{{ named(link.plan) }}</template></p></template>
        <p v-if="view.maySucceed" class="kh-help">{{ t('ui.plans.succeedExplain') }}</p>
        <p v-if="view.maySucceed" class="kh-buttons"><button type="button" class="kh-button" :disabled="busy" @click="succeed('AMEND')">{{ t('ui.plans.amend') }}</button>
          <button type="button" class="kh-button" :disabled="busy" @click="succeed('REPLACE')">{{ t('ui.plans.replace') }}</button></p>
        <take-back v-if="view.mayRecall" way="recall" @done="done"></take-back>

        <event-days v-if="view.waiting.length" :plan="plan.id" :waiting="view.waiting" @done="done"></event-days>

        <template v-if="rounds.length">
          <h2>{{ t('ui.plans.rounds') }}</h2>
          <ul><li v-for="round in rounds" :key="round.id"><a :href="'/dot/' + round.id">{{ round.title }}</a>: {{ round.stateName }}<template v-if="round.figures.ordered">, {{ t('ui.round.answered', round.figures.answered, round.figures.ordered) }}</template></li></ul>
        </template>

        <kh-forecast v-if="view.mayForecast" :plan="plan.id"></kh-forecast>

        <template v-if="plan.issuedOn">
          <kh-timeline :plan="plan.id" :makes="view.mayForecast"></kh-timeline>
          <kh-quotas :plan="plan.id" :makes="view.mayForecast"></kh-quotas>
        </template>

        <kh-tree :plan="plan.id"></kh-tree>

        <add-duty :plan="plan.id" @done="done"></add-duty>

        <template v-if="ours.length">
          <h2>{{ t('ui.plans.ours') }}</h2>
          <ul><li v-for="one in ours" :key="one.id"><a :href="'/van-ban/' + one.id">{{ one.title }}</a>, {{ one.unitName }}: {{ one.stateName }}</li></ul>
        </template>
        <details v-for="table in view.opinions || []" :key="table.roundId" class="kh-fold-page"><summary>{{ t('ui.opinion.tableOf', table.title) }}</summary><kh-opinion-table :table="table"></kh-opinion-table></details>

        <kh-papers :subject="'KH-' + plan.id"></kh-papers>

        <h2>{{ t('ui.plans.history') }}</h2>
        <ol v-if="view.history.length" class="kh-history-list">
          <li v-for="(step, index) in view.history" :key="index"><p><strong>{{ step.step }}: {{ step.actionLabel }}</strong></p>
            <p class="kh-soft">{{ [step.by, step.byTitle].filter(Boolean).join(', ') }}, {{ moment(t, step.at) }}</p>
            <p v-if="step.reason" class="kh-lines">{{ step.reason }}</p></li>
        </ol>
        <p v-else class="kh-soft">{{ t('ui.plans.history.none') }}</p>

        <h2>{{ t('ui.plans.files') }}</h2>
        <ul v-if="view.files.length"><li v-for="file in view.files" :key="file.id"><a :href="'/api/files/' + file.id" target="_blank" rel="noopener">{{ file.name }}</a></li></ul>
        <p v-else class="kh-soft">{{ t('ui.plans.files.none') }}</p>

        <h2>{{ t('ui.plans.initials') }}</h2>
        <ul v-if="view.initials.length"><li v-for="initial in view.initials" :key="initial.at">{{ [initial.by, initial.title].filter(Boolean).join(', ') }}, {{ moment(t, initial.at) }}</li></ul>
        <p v-else class="kh-soft">{{ t('ui.plans.initials.none') }}</p>

        <h2>{{ t('ui.plans.recipients') }}</h2>
        <details v-if="view.recipients.length" class="kh-fold-page"><summary>{{ t('ui.plans.recipients.count', view.recipients.length) }}</summary>
          <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.plans.recipient.unit') }}</th><th scope="col">{{ t('ui.plans.recipient.purpose') }}</th><th scope="col">{{ t('ui.plans.recipient.channel') }}</th></tr></thead>
            <tbody><tr v-for="(r, index) in view.recipients" :key="index"><td>{{ r.unitName }}</td><td :data-label="t('ui.plans.recipient.purpose')">{{ purpose(r.purpose) }}</td><td :data-label="t('ui.plans.recipient.channel')">{{ channel(r.channel) }}</td></tr></tbody>
          </table></div></details>
        <p v-else class="kh-soft">{{ t('ui.plans.recipients.none') }}</p>

        <paper-list v-if="view.papers.length" :plan="plan.id" :papers="view.papers" :may-note="view.mayNotePapers" @done="read"></paper-list>

        <h2>{{ t('ui.plans.document') }}</h2>
        <kh-paper :address="'/api/plans/' + plan.id + '/document'"></kh-paper>
        <div class="kh-form"><kh-document :document="view.document"></kh-document></div>
      </template>
    </main>`,
};

show(OnePlan, 'ui.plans.title');
