// Drafting a plan: empty rows, the words of time limits and quotas, the preview as it will read.
import { computed, ref } from './kit/vue.js';
import { bothHalves, written } from './kit/dates.js';
import { labelOf } from './kit/messages.js';
import { directory, nameOf } from './kit/units.js';

const purposes = ['UNMARKED', 'EXECUTE', 'REPORT', 'COORDINATE', 'INFORM', 'PUBLISH', 'ARCHIVE'];
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
  if (!fields.annex.parts?.length) {
    fields.annex.parts = ['NUMBER', 'FORM', 'CONTENT', 'TIME', 'LEAD', 'COORDINATING'];
  }
  if (!fields.annex.columns?.length) {
    fields.annex.columns = ANNEX_COLUMNS.map((column) => t(`ui.draft.${column}`));
  }
  view.files ??= [];
  fields.asked = { units: [], lastDay: '', silenceAgrees: true, headApproval: true, ...fields.asked };
}

const CELLS = { FORM: 'form', CONTENT: 'content', TIME: 'time', LEAD: 'lead', COORDINATING: 'coordinating', PRODUCT: 'product', NOTE: 'note' };

/** The rows as printed: counted where no number is given, across where they head others. */
function annexRows(annex) {
  let counted = 0;
  return annex.rows.map((row) => {
    const counts = (row.number ?? null) === null && !row.heading;
    counted += counts ? 1 : 0;
    const number = counts ? counted : row.number ?? '';
    return row.heading
      ? { heading: true, cells: [number, row.content] }
      : { heading: false, cells: annex.parts.map((part) => (part === 'NUMBER' ? number : row[CELLS[part]] ?? '')) };
  });
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

  /** The year of a typed day, if nobody has confirmed its days off. */
  const openYear = (duty) => (view.openYears || []).find((year) => [duty.dueDate, duty.event?.date].some((day) => day?.startsWith(`${year}-`)));

  /** Keeps "as written in the plan" in step with the day, unless the drafter worded it himself. */
  const own = /^(trước|chậm nhất) ngày \d{2}\/\d{1,2}\/\d{4}$/;
  function rewriteDue(duty) {
    if (!duty.dueText || own.test(duty.dueText)) {
      duty.dueText = written(t, duty.bound, duty.dueDate);
    }
  }

  const units = ref(null);
  directory(form.unitsOn).then((found) => (units.value = found)).catch(() => {});

  const figure = (amount) => String(amount ?? '').replace('.', ',');
  function quotaText(quota) {
    const amount = quota.op === 'range' ? `${figure(quota.min)}-${figure(quota.max)}` : figure(quota.amount);
    const level = [label('quotaOp', quota.op), amount, quota.unitText, label('quotaPeriod', quota.period)].filter(Boolean).join(' ');
    const unit = quota.unit && (nameOf(units.value, quota.unit, t) ?? quota.unit);
    return quota.object || unit ? [unit, quota.object, level].filter(Boolean).join(', ') : '';
  }

  /** A deputy signs KT.; the head's title is in the block that the server made. */
  function signerBlock() {
    const block = view.document?.signerBlock;
    const made = block?.lines?.length > 1 ? 'DEPUTY' : 'HEAD';
    if (!block || made === fields.signer) {
      return block;
    }
    const title = (block.lines[0] ?? '').replace(/^KT\. /, '');
    return { ...block, lines: fields.signer === 'DEPUTY' ? [`KT. ${title}`, `PHÓ ${title}`] : [title], name: '' };
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
    signerBlock: signerBlock(),
    annex: {
      title: view.document?.annex?.title,
      note: view.document?.annex?.note,
      columns: fields.annex.columns,
      rows: annexRows(fields.annex),
    },
  }));

  /** Those who will get the plan to carry it out; who only takes note of it is not asked. */
  function askRecipients() {
    const chosen = fields.recipients.filter((recipient) => !['REPORT', 'ARCHIVE', 'INFORM', 'PUBLISH'].includes(recipient.purpose)).flatMap((recipient) => recipient.to ?? []);
    fields.asked.units = [...new Set([...fields.asked.units, ...chosen])];
  }

  return {
    askRecipients, purposes, label, dueText, openYear, rewriteDue, quotaText, preview,
    files: computed(() => form.view.files ?? []),
    column: (index, key) => fields.annex.columns[index] || t(key),
    freshQuota: () => ({ unit: '', object: '', op: '>=', amount: null, min: null, max: null, unitText: '', period: 'UNKNOWN' }),
    freshAnnexRow: () => ({ form: '', content: '', time: '', lead: '', leadUnits: [], coordinating: '', coordinatingUnits: [] }),
    freshDuty: () => ({
      dutyKey: freshKey(fields.duties), kind: 'REPORT', title: '', dueText: '', bound: 'EXCLUSIVE', dueDate: '', respondents: [],
      acceptance: 'CHECKED', headApproval: true, judges: 'SIGNED', consolidate: true, consolidationDue: '', feeds: '',
    }),
  };
}
