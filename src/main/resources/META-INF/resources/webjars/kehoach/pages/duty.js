// A duty that is added to a plan in force: the fields of a duty in a draft; looked at first, then carried out.
import { computed, inject, nextTick, onMounted, provide, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { KhArea, KhCheck, KhChoice, KhDate, KhSelect, KhText, KhTime } from '/forms/assets/kit/fields.js';
import { KhPreview } from '/forms/assets/kit/request.js';
import { KhRows } from '/forms/assets/kit/rows.js';
import { KhUnits } from '/forms/assets/kit/units.js';

const KINDS = ['ACKNOWLEDGE', 'SUB_PLAN', 'REPORT', 'OPINION'];
const USUAL = { ACKNOWLEDGE: ['NONE', 'SIGNED'], SUB_PLAN: ['RECORDED', 'ISSUED'], REPORT: ['CHECKED', 'SIGNED'], OPINION: ['RECORDED', 'SIGNED'] };

const fresh = () => ({
  kind: 'REPORT', title: '', bound: 'INCLUSIVE', dueDate: '', hour: '', dueText: '', weekendRule: 'NONE', event: null, levels: [], opensOn: '', dataFrom: '', dataTo: '',
  closesAfter: '', embeddedIn: '', respondents: [], except: [], acceptance: 'CHECKED', judges: 'SIGNED', headApproval: true, consolidate: false, consolidationDue: '', feeds: '',
  channel: 'ELECTRONIC', document: '', reason: '',
});

export const AddDuty = {
  components: { KhArea, KhCheck, KhChoice, KhDate, KhPreview, KhRows, KhSelect, KhText, KhTime, KhUnits },
  props: { plan: { type: Number, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = inject('page');
    const problems = reactive([]);
    const root = ref(null);
    const asked = reactive({ may: false, above: [], open: false, fields: fresh(), preview: null, failure: '', busy: false });
    const base = `/api/plans/${props.plan}/duties`;
    const errorAt = (field) => problems.find((problem) => problem.field === field)?.message ?? '';
    const forget = (wanted) => problems.splice(0, problems.length, ...problems.filter((problem) => !wanted(problem.field)));
    // What fields, rows and the picker of units ask of the form around them.
    const form = reactive({
      t, readonly: false, unitsOn: '', view: {}, errorAt,
      clearError: (field) => forget((other) => other === field),
      forgetErrors: (path) => forget((other) => other.startsWith(path)),
      hasErrorIn: (path) => problems.some((problem) => problem.field.startsWith(path)),
    });
    provide('form', form);
    onMounted(async () => {
      const found = await get(base).catch(() => ({ mayAdd: false, reportsAbove: [] }));
      Object.assign(asked, { may: found.mayAdd, above: found.reportsAbove });
      form.view = { concerned: found.concerned };
    });
    const open = () => Object.assign(asked, { open: true, preview: null, failure: '', fields: fresh() });
    async function call(path) {
      asked.busy = true;
      asked.failure = '';
      problems.splice(0);
      try {
        return { answer: await post(path, asked.fields) };
      } catch (error) {
        problems.push(...(error.errors ?? []));
        asked.failure = error.message || t('ui.kit.unreachable');
        await nextTick();
        root.value?.querySelector('.kh-error')?.closest('details')?.setAttribute('open', '');
        return null;
      } finally {
        asked.busy = false;
      }
    }
    async function send() {
      const found = await call(asked.preview ? base : `${base}/preview`);
      if (found && asked.preview) {
        asked.open = false;
        emit('done', t('ui.duty.done'));
      } else if (found) {
        asked.preview = found.answer;
      }
    }
    function choose(kind) {
      [asked.fields.acceptance, asked.fields.judges] = USUAL[kind];
    }
    function countFrom(from) {
      asked.fields.event = from === 'EVENT' ? { name: '', date: '', offset: 0, unit: 'DAYS' } : null;
      asked.fields.dueDate = '';
    }
    const options = (choice, codes) => codes.map((value) => ({ value, label: t(`ui.choice.${choice}.${value}`) }));
    const summary = computed(() => {
      const { opensOn, lastDay, units = [], mails = 0 } = asked.preview ?? {};
      const ordered = units.filter((unit) => unit.ordered).length;
      return t('ui.duty.summary', shortDate(opensOn), shortDate(lastDay), ordered, units.length - ordered, mails);
    });
    return { t, asked, root, open, send, errorAt, choose, countFrom, options, summary, shortDate, KINDS, changed: () => (asked.preview = null) };
  },
  template: /* html */ `
    <div v-if="asked.may" ref="root">
      <p v-if="!asked.open" class="kh-buttons"><button type="button" class="kh-button" @click="open">{{ t('ui.duty.add') }}</button></p>
      <form v-else class="kh-card kh-form" novalidate @submit.prevent="send" @input="changed" @change="changed">
        <h3>{{ t('ui.duty.add') }}</h3>
        <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
        <kh-select v-model="asked.fields.kind" path="kind" required :label="t('ui.draft.dutyKind')" :options="options('dutyKind', KINDS)" @update:model-value="choose($event)"></kh-select>
        <kh-text v-model="asked.fields.title" path="title" required :max="200" :label="t('ui.draft.dutyTitle')" :hint="t('ui.draft.dutyTitleHint')"></kh-text>
        <kh-choice :model-value="asked.fields.event ? 'EVENT' : 'DATE'" @update:model-value="countFrom($event)" path="event" :label="t('ui.draft.dueFrom')" :options="options('dueFrom', ['DATE', 'EVENT'])"></kh-choice>
        <kh-choice v-model="asked.fields.bound" path="bound" :label="t('ui.draft.bound')" :options="options('bound', ['EXCLUSIVE', 'INCLUSIVE'])"></kh-choice>
        <div v-if="asked.fields.event" class="kh-form__grid">
          <kh-text v-model="asked.fields.event.name" path="event.name" required :label="t('ui.draft.eventName')" :hint="t('ui.draft.eventNameHint')"></kh-text>
          <kh-date v-model="asked.fields.event.date" path="event.date" required :label="t('ui.draft.eventDate')"></kh-date>
          <kh-text v-model="asked.fields.event.offset" path="event.offset" inputmode="numeric" :max="5" :label="t('ui.draft.eventOffset')" :hint="t('ui.draft.eventOffsetHint')"></kh-text>
          <kh-select v-model="asked.fields.event.unit" path="event.unit" :label="t('ui.draft.eventUnit')" :options="options('dayUnit', ['DAYS', 'WORKING_DAYS'])"></kh-select>
        </div>
        <div class="kh-form__grid">
          <kh-date v-if="!asked.fields.event" v-model="asked.fields.dueDate" path="dueDate" :required="asked.fields.kind !== 'ACKNOWLEDGE'" :label="t('ui.draft.dueDate')"></kh-date>
          <kh-time v-model="asked.fields.hour" path="hour" :label="t('ui.draft.hour')" :hint="t('ui.draft.hourHint')"></kh-time>
          <kh-text v-model="asked.fields.dueText" path="dueText" :label="t('ui.draft.dueText')"></kh-text>
        </div>
        <kh-units v-model="asked.fields.respondents" path="respondents" required :label="t('ui.duty.respondents')" @update:model-value="changed"></kh-units>
        <kh-select v-model="asked.fields.channel" path="channel" :label="t('ui.duty.channel')" :options="options('channel', ['ELECTRONIC', 'PAPER'])"></kh-select>
        <div class="kh-form__grid">
          <kh-select v-model="asked.fields.acceptance" path="acceptance" :label="t('ui.draft.acceptance')" :options="options('acceptance', ['NONE', 'RECORDED', 'CHECKED'])"></kh-select>
          <kh-select v-model="asked.fields.judges" path="judges" :label="t('ui.draft.judges')" :options="options('judges', ['SIGNED', 'ISSUED', 'RECEIVED'])"></kh-select>
        </div>
        <kh-select v-if="asked.above.length && asked.fields.kind === 'REPORT'" v-model="asked.fields.feeds" path="feeds" :label="t('ui.draft.feeds')" :hint="t('ui.draft.feedsHint')" :options="asked.above" :empty="t('ui.draft.feedsNone')"></kh-select>
        <details class="kh-draft__more">
          <summary>{{ t('ui.draft.moreDays') }}</summary>
          <div class="kh-form__grid">
            <kh-select v-model="asked.fields.weekendRule" path="weekendRule" :label="t('ui.draft.weekendRule')" :hint="t('ui.draft.weekendRuleHint')" :options="options('weekendRule', ['NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY'])"></kh-select>
            <kh-date v-model="asked.fields.opensOn" path="opensOn" :label="t('ui.draft.opensOn')" :hint="t('ui.draft.opensOnHint')"></kh-date>
            <kh-date v-model="asked.fields.dataFrom" path="dataFrom" :label="t('ui.draft.dataFrom')" :hint="t('ui.draft.dataHint')"></kh-date>
            <kh-date v-model="asked.fields.dataTo" path="dataTo" :label="t('ui.draft.dataTo')"></kh-date>
            <kh-date v-model="asked.fields.closesAfter" path="closesAfter" :label="t('ui.draft.closesAfter')" :hint="t('ui.draft.closesAfterHint')"></kh-date>
            <kh-text v-model="asked.fields.embeddedIn" path="embeddedIn" :label="t('ui.draft.embeddedIn')" :hint="t('ui.draft.embeddedInHint')"></kh-text>
          </div>
          <h4 class="kh-form__subtitle">{{ t('ui.draft.levels') }}</h4>
          <kh-rows v-slot="{ row: level, path: at }" simple v-model="asked.fields.levels" path="levels" :fresh="() => ({ to: '', bound: asked.fields.bound, date: '' })" :row-label="t('ui.draft.level')" :add-label="t('ui.draft.addLevel')" @update:model-value="changed">
            <kh-units :model-value="level.to ? [level.to] : []" @update:model-value="level.to = $event[$event.length - 1] || ''; changed()" :path="at + '.to'" required :label="t('ui.draft.levelTo')"></kh-units>
            <div class="kh-form__grid">
              <kh-select v-model="level.bound" :path="at + '.bound'" :label="t('ui.draft.bound')" :options="options('bound', ['EXCLUSIVE', 'INCLUSIVE'])"></kh-select>
              <kh-date v-model="level.date" :path="at + '.date'" required :label="t('ui.draft.dueDate')"></kh-date>
            </div>
          </kh-rows>
          <kh-units v-model="asked.fields.except" path="except" :label="t('ui.draft.except')" :hint="t('ui.draft.exceptHint')" @update:model-value="changed"></kh-units>
        </details>
        <kh-check v-model="asked.fields.headApproval" path="headApproval" :label="t('ui.draft.headApproval')"></kh-check>
        <kh-check v-model="asked.fields.consolidate" path="consolidate" :label="t('ui.draft.consolidate')"></kh-check>
        <kh-date v-if="asked.fields.consolidate" v-model="asked.fields.consolidationDue" path="consolidationDue" required :label="t('ui.draft.consolidationDue')"></kh-date>
        <kh-text v-model="asked.fields.document" path="document" required :label="t('ui.duty.document')"></kh-text>
        <kh-area v-model="asked.fields.reason" path="reason" required :rows="3" :label="t('ui.duty.reason')"></kh-area>
        <template v-if="asked.preview">
          <p role="status"><strong>{{ summary }}</strong></p>
          <p v-if="asked.preview.consolidatedBy">{{ t('ui.duty.consolidatedBy', shortDate(asked.preview.consolidatedBy)) }}</p>
          <p v-if="asked.preview.newcomers.length">{{ t('ui.duty.newcomers', asked.preview.newcomers.join('; ')) }}</p>
          <kh-preview :preview="asked.preview"></kh-preview>
        </template>
        <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="asked.busy">{{ t(asked.preview ? 'ui.duty.add' : 'ui.change.preview') }}</button>
          <button type="button" class="kh-button kh-button--plain" @click="asked.open = false">{{ t('ui.kit.cancel') }}</button></p>
      </form>
    </div>`,
};
