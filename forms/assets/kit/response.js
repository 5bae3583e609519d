// Parts that the forms of a unit's answer share: what is asked, the unit's tasks, what it answered, who follows it up.
import { computed, inject } from './vue.js';
import { moment, shortDate } from './dates.js';
import { KhStored } from './preview.js';
import { KhSignedPaper } from './signing.js';

/** What is asked of whom until when, and what more is asked for. */
export const KhAsked = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const round = computed(() => form.view.round ?? {});
    const response = computed(() => form.view.response ?? {});
    const plan = computed(() => {
      const { number, issuedOn } = form.view.plan ?? {};
      if (!issuedOn) {
        return t('ui.response.planDraft', form.view.plan?.title ?? '');
      }
      return number ? t('ui.response.planNumber', number, shortDate(issuedOn)) : '';
    });
    const more = computed(() => (response.value.more && !response.value.more.sentOn ? response.value.more : null));
    const closedAt = computed(() => (round.value.closedAt ? moment(t, round.value.closedAt) : ''));
    return { form, t, round, response, plan, more, closedAt, shortDate };
  },
  template: /* html */ `
    <section class="kh-card kh-asked">
      <h3 class="kh-form__subtitle">{{ round.title }}</h3>
      <dl class="kh-facts">
        <dt>{{ t('ui.response.unit') }}</dt><dd>{{ response.unitName }}</dd>
        <dt>{{ t('ui.response.plan') }}</dt><dd>{{ plan }}</dd>
        <template v-if="response.ordered"><dt>{{ t('ui.response.due') }}</dt><dd>{{ response.due || round.due }}<span v-if="response.calendarNote" class="kh-warning"><br>{{ response.calendarNote }}</span></dd></template>
        <template v-if="round.dataTo"><dt>{{ t('ui.response.data') }}</dt><dd>{{ t('ui.response.dataWindow', shortDate(round.dataFrom), shortDate(round.dataTo)) }}</dd></template>
        <template v-if="round.embeddedIn"><dt>{{ t('ui.response.embeddedIn') }}</dt><dd>{{ round.embeddedIn }}</dd></template>
        <template v-if="round.closesAfter"><dt>{{ t('ui.response.closesAfter') }}</dt><dd data-path="closesAfter">{{ t('ui.response.closesAfterDay', shortDate(round.closesAfter)) }}<span v-if="form.errorAt('closesAfter')" class="kh-error"> {{ form.errorAt('closesAfter') }}</span></dd></template>
        <template v-if="response.extendedUntil"><dt>{{ t('ui.response.extended') }}</dt><dd>{{ t('ui.response.until', shortDate(response.extendedUntil)) }}</dd></template>
        <dt>{{ t('ui.response.focal') }}</dt><dd>{{ round.focalUnit }}</dd>
        <template v-if="response.direction"><dt>{{ t('ui.response.direction') }}</dt><dd class="kh-form__lines">{{ response.direction }}</dd></template>
      </dl>
    </section>
    <kh-ask-extension></kh-ask-extension>
    <section v-if="more" class="kh-message kh-message--warn">
      <h3 class="kh-message__title">{{ t('ui.response.moreTitle', shortDate(more.lastDay)) }}</h3>
      <p class="kh-form__lines">{{ more.reason }}</p>
    </section>
    <p v-if="closedAt" class="kh-message">{{ t('ui.response.closed', round.title, closedAt) }}</p>`,
};
/** The tasks of the plan that concern the unit. */
export const KhUnitTasks = {
  setup: () => ({ form: inject('form'), t: inject('form').t }),
  template: /* html */ `
    <kh-part v-if="(form.view.tasks || []).length" id="tasks" :title="t('ui.response.tasks')" :note="form.view.tasks.length">
      <ol class="kh-form__list">
        <li v-for="task in form.view.tasks" :key="task.id">
          <strong v-if="task.part">{{ t('ui.response.part.' + task.part) }}: </strong><span class="kh-form__lines">{{ task.text }}</span>
          <span v-if="task.time" class="kh-soft"> ({{ task.time }})</span>
        </li>
      </ol>
    </kh-part>`,
};

/** Who follows the plan up in the unit, and by when the head wants it. */
export const KhAssignment = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const people = computed(() => (form.view.people ?? []).map((p) => ({ value: p.login, label: [p.name, p.title].filter(Boolean).join(', ') })));
    return { form, t, people };
  },
  template: /* html */ `
    <kh-select v-model="form.fields.assignee" path="assignee" required :options="people" :empty="t('ui.response.chooseAssignee')" :label="t('ui.response.assignee')"></kh-select>
    <kh-date v-model="form.fields.internalDue" path="internalDue" :label="t('ui.response.internalDue')"></kh-date>
    <kh-area v-model="form.fields.direction" path="direction" :label="t('ui.response.direction')"></kh-area>`,
};

/** What the unit answers: the structured part with its figures, and the files that go with it. */
export const KhAnswer = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const answer = computed(() => form.view.response?.answer);
    const files = computed(() => form.view.files ?? []);
    const figures = computed(() =>
      (answer.value?.quotas ?? []).map((figure) => ({
        ...figure,
        quota: (form.view.quotas ?? []).find((quota) => quota.id === figure.quotaId),
        text: figure.amount === null ? t('ui.kit.emptyValue') : String(figure.amount).replace('.', ','),
      })),
    );
    const tasks = computed(() => form.view.tasks ?? []);
    const remarks = computed(() => (answer.value?.remarks ?? []).map((remark) => ({ ...remark, task: tasks.value.find((task) => task.id === remark.taskId)?.text ?? '' })));
    const sources = computed(() => (answer.value?.sources ?? []).map((source) => ({ ...source, object: (form.view.quotas ?? []).find((quota) => quota.id === source.quotaId)?.object ?? '' })));
    const line = (from) => (from.document ? t('ui.response.sourceLine', from.unitName, String(from.amount).replace('.', ','), from.document, shortDate(from.date)) : `${from.unitName}: ${String(from.amount).replace('.', ',')}`);
    return { form, t, answer, files, figures, remarks, sources, line };
  },
  template: /* html */ `
    <kh-part id="answer" :title="t('ui.response.answer')" start="open">
      <p v-if="answer?.nil" class="kh-message">{{ t('ui.response.nil') }}</p>
      <template v-if="answer">
        <h4 class="kh-form__subtitle" v-if="answer.summary">{{ t('ui.response.summary') }}</h4><p class="kh-form__lines">{{ answer.summary }}</p>
        <div v-if="figures.length" class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.response.quotas')">
          <table class="kh-table">
            <thead><tr><th scope="col">{{ t('ui.response.quotas') }}</th><th scope="col">{{ t('ui.response.amount') }}</th><th scope="col">{{ t('ui.response.note') }}</th></tr></thead>
            <tbody><tr v-for="figure in figures" :key="figure.quotaId"><td>{{ figure.quota?.object }}</td><td class="kh-number">{{ figure.text }} {{ figure.quota?.unitText }}</td><td>{{ figure.note }}</td></tr></tbody>
          </table>
        </div>
        <details v-if="sources.length" class="kh-fold"><summary class="kh-fold__title">{{ t('ui.response.sources') }}</summary><div class="kh-fold__body">
          <template v-for="(source, index) in sources" :key="index"><p><strong>{{ source.object }}</strong> <span class="kh-soft">{{ source.round }}, {{ source.plan }}</span></p>
            <ul><li v-for="(from, at) in source.parts" :key="at">{{ line(from) }}</li></ul></template></div></details>
        <section v-for="remark in remarks" :key="remark.taskId" class="kh-card"><p>{{ remark.task }}</p>
          <p v-if="remark.difficulties" class="kh-form__lines"><strong>{{ t('ui.response.difficulties') }}:</strong> {{ remark.difficulties }}</p>
          <p v-if="remark.recommendations" class="kh-form__lines"><strong>{{ t('ui.response.recommendations') }}:</strong> {{ remark.recommendations }}</p></section>
        <h4 class="kh-form__subtitle" v-if="answer.difficulties">{{ t('ui.response.difficulties') }}</h4><p class="kh-form__lines">{{ answer.difficulties }}</p>
        <h4 class="kh-form__subtitle" v-if="answer.recommendations">{{ t('ui.response.recommendations') }}</h4><p class="kh-form__lines">{{ answer.recommendations }}</p>
      </template>
      <p v-else class="kh-form__empty">{{ t('ui.response.fileOnly') }}</p>
    </kh-part>`,
};

/** The documents that the unit has sent so far, each with its files. */
export const KhDocuments = {
  components: { KhSignedPaper, KhStored },
  setup: () => ({ form: inject('form'), t: inject('form').t, moment, shortDate }),
  template: /* html */ `
    <kh-part v-if="(form.view.response?.documents || []).length" id="documents" :title="t('ui.response.documents')" :note="form.view.response.documents.length" start="open">
      <article v-for="document in form.view.response.documents" :key="document.receipt" class="kh-card">
        <h4 class="kh-form__subtitle">{{ t('ui.response.documentNumber', document.number, shortDate(document.date)) }}</h4>
        <p>{{ document.signer }}</p>
        <p class="kh-soft">{{ document.proxy ? t('ui.response.enteredBy', document.sentBy, document.paper) : t('ui.response.sentBy', document.sentBy, moment(t, document.sentAt)) }} · {{ t('ui.response.receipt', document.receipt) }}</p>
        <kh-signed-paper v-if="document.signedPaper" :subject="document.signedPaper"></kh-signed-paper>
        <ul class="kh-files__list"><li v-for="file in document.files" :key="file.id" class="kh-files__file"><kh-stored :file="file"></kh-stored></li></ul>
      </article>
    </kh-part>`,
};

/** The signed file and whatever else goes with it. */
export const KhSignedFiles = {
  props: { locked: Boolean, hint: { type: String, default: '' } },
  setup() {
    const form = inject('form');
    form.view.files ??= [];
    return { form, t: form.t };
  },
  template: /* html */ `
    <kh-part id="files" :title="t('ui.files.title')" :note="form.view.files.length" start="open" :paths="['files']">
      <kh-files :files="form.view.files" path="files" slot="signed" :locked="locked" :label="t('ui.files.label')" :hint="hint"></kh-files>
    </kh-part>`,
};

export const responseComponents = { KhAnswer, KhAsked, KhAssignment, KhDocuments, KhSignedFiles, KhUnitTasks };
