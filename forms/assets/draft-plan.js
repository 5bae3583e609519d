// Drafting a plan: empty rows, the words of time limits and quotas, the preview as it will read, starting from a template.
import { computed, ref } from './kit/vue.js';
import { get } from './kit/api.js';
import { bothHalves, written } from './kit/dates.js';
import { labelOf } from './kit/messages.js';
import { stable } from './kit/draft.js';

const purposes = ['EXECUTE', 'REPORT', 'COORDINATE', 'KNOW', 'PUBLISH', 'ARCHIVE'];
const ANNEX_COLUMNS = ['number', 'annexForm', 'annexContent', 'annexTime', 'annexLead', 'annexCoordinating'];

function complete(fields, view, t) {
  for (const name of ['title', 'opening', 'closing', 'proposalText', 'focalUnit']) {
    fields[name] ??= '';
  }
  for (const name of ['legalBases', 'sections', 'tasks', 'quotas', 'recipients', 'duties']) {
    fields[name] ??= [];
  }
  fields.signer ??= 'HEAD';
  fields.annex ??= {};
  fields.annex.rows ??= [];
  fields.annex.columns ??= ANNEX_COLUMNS.map((column) => t(`ui.draft.${column}`));
  view.files ??= [];
}

/** A key for a new duty that none of the others has. */
function freshKey(duties) {
  let number = duties.length + 1;
  while (duties.some((duty) => duty.dutyKey === `duty-${number}`)) {
    number++;
  }
  return `duty-${number}`;
}

export function setup(form) {
  const { fields, view, t } = form;
  complete(fields, view, t);
  const label = (choice, code) => labelOf(t, `ui.choice.${choice}`, code);

  // What the server computed holds as long as the day is the one it computed from.
  const loaded = new Map(fields.duties.map((duty) => [duty.dutyKey, `${duty.bound} ${duty.dueDate}`]));
  function dueText(duty) {
    const known = view.dutyTexts?.[duty.dutyKey];
    return known && loaded.get(duty.dutyKey) === `${duty.bound} ${duty.dueDate}` ? known : bothHalves(t, duty.bound, duty.dueDate);
  }

  /** Keeps "as written in the plan" in step with the day, unless the drafter worded it himself. */
  const own = /^(trước|chậm nhất) ngày \d{2}\/\d{1,2}\/\d{4}$/;
  function rewriteDue(duty) {
    if (!duty.dueText || own.test(duty.dueText)) {
      duty.dueText = written(t, duty.bound, duty.dueDate);
    }
  }

  function quotaText(quota) {
    const amount = quota.op === 'RANGE' ? `${quota.min ?? ''}-${quota.max ?? ''}` : quota.amount ?? '';
    return [quota.object, label('quotaOp', quota.op), amount, quota.unitText, quota.period && label('quotaPeriod', quota.period)].filter(Boolean).join(' ');
  }

  /** The plan as it reads with what is typed; its frame (issuer, symbol, signer) is the server's. */
  const preview = computed(() => ({
    ...(view.document ?? {}),
    kind: view.document?.kind ?? 'KẾ HOẠCH',
    title: fields.title,
    legalBases: fields.legalBases.map((basis) => basis.text).filter(Boolean),
    opening: fields.opening,
    sections: fields.sections,
    closing: fields.closing,
    recipients: fields.recipients.map((recipient) => recipient.line).filter(Boolean),
    signerBlock: view.signerBlocks?.[fields.signer] ?? view.document?.signerBlock,
    annex: {
      title: view.document?.annex?.title,
      note: view.document?.annex?.note,
      columns: fields.annex.columns,
      rows: fields.annex.rows.map((row, index) => [index + 1, row.form, row.content, row.time, row.lead, row.coordinating]),
    },
  }));

  const chosenTemplate = ref('');
  const beforeTemplate = ref(null);
  async function takeTemplate() {
    const template = view.templates.find((candidate) => String(candidate.id) === chosenTemplate.value);
    form.busy = true;
    try {
      const content = template.fields ?? (await get(template.href));
      beforeTemplate.value = JSON.parse(stable(fields));
      Object.assign(fields, JSON.parse(stable(content)));
      complete(fields, view, t);
    } catch (error) {
      form.failure = error.message || t('ui.kit.unreachable');
    } finally {
      form.busy = false;
    }
  }
  function undoTemplate() {
    Object.assign(fields, beforeTemplate.value);
    beforeTemplate.value = null;
  }

  return {
    purposes, label, dueText, rewriteDue, quotaText, preview,
    files: computed(() => form.view.files ?? []),
    column: (index, key) => fields.annex.columns[index] || t(key),
    templates: computed(() => (view.templates ?? []).map((template) => ({ value: String(template.id), label: template.label }))),
    chosenTemplate, beforeTemplate, takeTemplate, undoTemplate,
    freshQuota: () => ({ actor: '', unit: '', object: '', op: 'AT_LEAST', amount: '', min: '', max: '', unitText: '', period: '' }),
    freshAnnexRow: () => ({ form: '', content: '', time: '', lead: '', leadUnits: [], coordinating: '', coordinatingUnits: [] }),
    freshDuty: () => ({
      dutyKey: freshKey(fields.duties), kind: 'REPORT', title: '', dueText: '', bound: 'EXCLUSIVE', dueDate: '', respondents: [],
      acceptance: 'CHECKED', headApproval: true, judges: 'SIGNED', consolidate: true, consolidationDue: '',
    }),
  };
}
