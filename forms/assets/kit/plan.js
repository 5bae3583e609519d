// Parts that the forms of a plan share: the slip, the proposal, the number, the attachments, the whole document.
import { computed, inject } from './vue.js';
import { shortDate } from './dates.js';
import { KhForecast } from './forecast.js';
import { KhLayoutChecks } from './layout.js';

/** 07/KH-UBND: numbers below 10 take a leading zero. */
export function numberText(number, symbol) {
  const text = String(number ?? '').trim();
  return text ? `${/^\d$/.test(text) ? '0' + text : text}/${symbol ?? ''}` : '';
}

/** The submission slip in five lines: what, from whom, the question, the opinion, the proposal. */
export const KhSlip = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const lines = computed(() => {
      const { plan = {}, proposal } = form.view;
      const slip = form.view.slip?.slip ?? {};
      const from = [plan.draftingUnitName, proposal && t('ui.slip.byProposal', proposal.text, shortDate(proposal.date))];
      return [
        { label: t('ui.slip.plan'), text: plan.title },
        { label: t('ui.slip.from'), text: from.filter(Boolean).join('. ') },
        { label: t('ui.slip.issue'), text: slip.issue },
        { label: t('ui.slip.opinion'), text: slip.opinion },
        { label: t('ui.slip.proposal'), text: slip.proposal },
      ].map((line) => ({ ...line, text: line.text || t('ui.kit.emptyValue') }));
    });
    return { t, lines };
  },
  template: /* html */ `
    <section class="kh-card kh-slip">
      <h3 class="kh-form__subtitle">{{ t('ui.slip.title') }}</h3>
      <dl class="kh-facts">
        <template v-for="line in lines" :key="line.label"><dt>{{ line.label }}</dt><dd class="kh-form__lines">{{ line.text }}</dd></template>
      </dl>
    </section>`,
};

/** What the Office's examination found on each point. */
export const KhExamination = {
  setup() {
    const form = inject('form');
    const points = computed(() => ['authority', 'procedure', 'content', 'form'].map((point) => ({ point, ...form.view.slip?.[point] })));
    return { form, t: form.t, points };
  },
  template: /* html */ `
    <kh-part v-if="form.view.slip" id="examination" :title="t('ui.office.checks')">
      <dl class="kh-facts">
        <template v-for="item in points" :key="item.point"><dt>{{ t('ui.office.' + item.point) }}</dt>
          <dd class="kh-form__lines">{{ item.ok ? t('ui.office.ok') : t('ui.office.notOk') }}<template v-if="item.remark">. {{ item.remark }}</template></dd></template>
      </dl>
    </kh-part>`,
};

/** The Tờ trình, folded. */
export const KhProposal = {
  props: { start: { type: String, default: 'closed' } },
  setup() {
    const form = inject('form');
    const note = computed(() => {
      const proposal = form.view.proposal;
      return proposal ? form.t('ui.proposal.numbered', proposal.text, shortDate(proposal.date)) : '';
    });
    return { form, t: form.t, note };
  },
  template: /* html */ `
    <kh-part v-if="form.view.proposalText" id="proposal" :title="t('ui.proposal.title')" :note="note" :start="start">
      <div class="kh-form__paper kh-form__lines">{{ form.view.proposalText }}</div>
    </kh-part>`,
};

/** What was seen in the draft before it was submitted, and what the drafter answered. */
export const KhChecks = {
  setup() {
    const form = inject('form');
    const answered = computed(() => (form.view.checks ?? []).filter((check) => check.needsAnswer));
    const told = computed(() => (form.view.checks ?? []).filter((check) => !check.needsAnswer));
    return { form, t: form.t, answered, told };
  },
  template: /* html */ `
    <kh-part v-if="answered.length || told.length" id="draft-checks" :title="t('ui.checks.answered')" :note="answered.length" start="open">
      <ul v-if="answered.length" class="kh-form__list">
        <li v-for="check in answered" :key="check.key">{{ check.message }}
          <div class="kh-form__lines"><strong>{{ t('ui.checks.drafter', check.answer) }}</strong></div></li>
      </ul>
      <ul v-if="told.length" class="kh-form__list"><li v-for="check in told" :key="check.key">{{ check.message }}</li></ul>
    </kh-part>`,
};

/** The attachments, to be read. */
export const KhAttachments = {
  setup: () => ({ form: inject('form'), t: inject('form').t }),
  template: /* html */ `
    <kh-part v-if="(form.view.files || []).length" id="files" :title="t('ui.files.title')" :note="form.view.files.length" start="open">
      <kh-files :files="form.view.files" :label="t('ui.files.title')" locked></kh-files>
    </kh-part>`,
};

export const KhWholeDocument = {
  props: { start: { type: String, default: 'closed' } },
  setup: () => ({ form: inject('form'), t: inject('form').t }),
  template: /* html */ `
    <kh-part v-if="form.view.document" id="document" :title="t('ui.document.whole')" :start="start">
      <kh-paper v-if="form.view.plan" :address="'/api/plans/' + form.view.plan.id + '/document'"></kh-paper>
      <kh-document :document="form.view.document"></kh-document>
    </kh-part>`,
};

/** The number that stands in the form: the next one, one that was kept, or the one typed from the other system. */
export function chosenNumber(numbering, fields) {
  if (!numbering.numberGivenHere) {
    return numberText(fields.number, numbering.symbol);
  }
  return numbering.reserved?.find((one) => one.id === fields.reserved)?.text ?? numbering.nextText;
}

/** Number and date; the number is given here or entered from the body's other system. */
export const KhNumber = {
  props: { subject: { type: String, default: '' } },
  setup(props) {
    const form = inject('form');
    const { t } = form;
    const numbering = computed(() => form.view.numbering ?? {});
    const kept = computed(() => numbering.value.reserved ?? []);
    // A number that was kept and is gone meanwhile is not chosen any more.
    if (form.fields.reserved && !kept.value.some((one) => one.id === form.fields.reserved)) {
      form.fields.reserved = '';
    }
    const text = computed(() => chosenNumber(numbering.value, form.fields));
    const entry = computed(() =>
      text.value && shortDate(form.fields.registrationDate)
        ? t('ui.number.entryText', text.value, shortDate(form.fields.registrationDate), props.subject || form.view.plan?.title || '')
        : '',
    );
    return { form, t, numbering, entry, kept };
  },
  template: /* html */ `
    <div class="kh-form__grid">
      <div v-if="numbering.numberGivenHere && kept.length" class="kh-field" data-path="reserved">
        <label class="kh-label" for="kh-reserved">{{ t('ui.number.kept') }}</label>
        <select id="kh-reserved" class="kh-input" :value="form.fields.reserved ?? ''" @change="form.fields.reserved = $event.target.value">
          <option value="">{{ t('ui.number.takeNext', numbering.nextText) }}</option>
          <option v-for="one in kept" :key="one.id" :value="one.id">{{ t('ui.number.takeKept', one.text, one.subject) }}</option>
        </select>
        <p v-if="form.errorAt('reserved')" class="kh-error">{{ form.errorAt('reserved') }}</p>
      </div>
      <div v-else-if="numbering.numberGivenHere" class="kh-field" data-path="number">
        <span class="kh-label">{{ t('ui.number.next') }}</span>
        <output class="kh-form__number">{{ numbering.nextText }}</output>
        <p class="kh-help">{{ t('ui.number.nextHint') }}</p>
        <p v-if="form.errorAt('number')" class="kh-error">{{ form.errorAt('number') }}</p>
      </div>
      <kh-text v-else v-model="form.fields.number" path="number" required :max="6" inputmode="numeric" :label="t('ui.number.number')" :hint="t('ui.number.elsewhere')"></kh-text>
      <kh-date v-model="form.fields.registrationDate" path="registrationDate" required :label="t('ui.number.date')"></kh-date>
    </div>
    <p v-if="entry" class="kh-form__entry"><strong>{{ t('ui.number.entry') }}</strong> {{ entry }}</p>`,
};

export const planComponents = { KhAttachments, KhChecks, KhExamination, KhForecast, KhLayoutChecks, KhNumber, KhProposal, KhSlip, KhWholeDocument };
