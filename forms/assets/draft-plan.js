// Drafting a plan: empty rows, the words of time limits and quotas, the preview as it will read.
import { computed, reactive, ref, watch } from './kit/vue.js';
import { post } from './kit/api.js';
import { bothHalves, written } from './kit/dates.js';
import { labelOf } from './kit/messages.js';
import { locate, reveal } from './kit/paths.js';
import { directory, nameOf } from './kit/units.js';

const purposes = ['UNMARKED', 'EXECUTE', 'REPORT', 'COORDINATE', 'INFORM', 'PUBLISH', 'ARCHIVE'];
// As stamped on the paper (Phụ lục I, mục III.2), whatever the reader's language.
const STAMPS = { URGENT: 'KHẨN', VERY_URGENT: 'THƯỢNG KHẨN', FLASH: 'HỎA TỐC' };
const ANNEX_COLUMNS = { NUMBER: 'number', FORM: 'annexForm', CONTENT: 'annexContent', TIME: 'annexTime', LEAD: 'annexLead', COORDINATING: 'annexCoordinating', PRODUCT: 'annexProduct', NOTE: 'annexNote' };
const PAUSE = 900;

function complete(fields, view, t) {
  for (const name of ['title', 'opening', 'closing', 'proposalText', 'focalUnit']) {
    fields[name] ??= '';
  }
  for (const name of ['legalBases', 'sections', 'tasks', 'quotas', 'recipients', 'duties']) {
    fields[name] ??= [];
  }
  fields.signer ??= 'HEAD';
  fields.urgency ??= 'NONE';
  fields.annex ??= {};
  fields.annex.rows ??= [];
  if (!fields.annex.parts?.length) {
    fields.annex.parts = ['NUMBER', 'FORM', 'CONTENT', 'TIME', 'LEAD', 'COORDINATING'];
  }
  if (!fields.annex.columns?.length) {
    fields.annex.columns = fields.annex.parts.map((part) => t(`ui.draft.${ANNEX_COLUMNS[part] ?? 'number'}`));
  }
  fields.signing ??= {};
  fields.signing.onBehalf ??= '';
  fields.parentPlan ??= { planId: null, symbol: '', date: '', issuer: '' };
  fields.answers ??= {};
  for (const duty of fields.duties) {
    duty.levels ??= [];
    duty.except ??= [];
    duty.hour ??= '';
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

  // The server knows days, holidays and what is to be looked at; asked again a moment after the typing.
  const told = reactive({ duties: new Map(), warnings: view.warnings ?? [], signerBlock: null });
  for (const [key, text] of Object.entries(view.dutyTexts ?? {})) {
    told.duties.set(key, { text, levels: [], of: '' });
  }
  const stamp = (duty) => JSON.stringify([duty.kind, duty.bound, duty.dueDate, duty.hour, duty.dueText, duty.weekendRule, duty.event, duty.levels]);
  fields.duties.forEach((duty) => told.duties.has(duty.dutyKey) && (told.duties.get(duty.dutyKey).of = stamp(duty)));

  let waiting = 0;
  async function ask() {
    const asked = new Map(fields.duties.map((duty) => [duty.dutyKey, stamp(duty)]));
    try {
      const found = await post(`/api/plans/${view.plan.id}/preview`, fields);
      told.duties = new Map(found.duties.map((duty) => [duty.dutyKey, { ...duty, of: asked.get(duty.dutyKey) }]));
      told.warnings = found.warnings;
      told.signerBlock = found.signerBlock;
    } catch {
      // What was told before stays; submitting asks the server in any case.
    }
  }
  if (!form.readonly && view.plan?.id) {
    // What was typed last time is newer than what the plan was handed in with.
    ask();
    watch(fields, () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    }, { deep: true });
    // Refused for want of an answer: the box for it must be there.
    watch(() => form.errors, (errors) => errors.some((error) => error.field.startsWith('answers.') && !told.warnings.some((warning) => `answers.${warning.key}` === error.field)) && ask());
  }

  function dueText(duty) {
    const known = told.duties.get(duty.dutyKey);
    if (known && known.of === stamp(duty)) {
      return known.text;
    }
    return duty.event || duty.hour ? '' : bothHalves(t, duty.bound, duty.dueDate);
  }
  const levelText = (duty, index) => told.duties.get(duty.dutyKey)?.levels?.[index] ?? '';
  const noticesOf = (path) => told.warnings.filter((warning) => warning.field.startsWith(`${path}.`));

  /** Keeps "as written in the plan" in step with the day, unless the drafter worded it himself. */
  const own = /^(trước|chậm nhất) ngày \d{2}\/\d{1,2}\/\d{4}$/;
  function rewriteDue(duty) {
    if (!duty.event && !duty.hour && (!duty.dueText || own.test(duty.dueText))) {
      duty.dueText = written(t, duty.bound, duty.dueDate);
    } else if (own.test(duty.dueText)) {
      duty.dueText = '';
    }
  }

  function countFrom(duty, from) {
    duty.event = from === 'EVENT' ? { name: '', date: '', offset: 0, unit: 'DAYS' } : null;
    if (duty.event) {
      duty.dueDate = null;
    }
    rewriteDue(duty);
  }

  /** What a definition brought along stays to be seen, and can be taken out, even where no plan here asks for it. */
  function feedsOf(duty) {
    const known = view.parentDuties ?? [];
    return !duty.feeds || known.some((choice) => choice.value === duty.feeds) ? known : [...known, { value: duty.feeds, label: duty.feeds }];
  }

  function chooseParent(id) {
    const chosen = (view.parentPlans ?? []).find((plan) => String(plan.value) === String(id));
    fields.parentPlan = chosen
      ? { planId: chosen.value, symbol: chosen.symbol, date: chosen.date, issuer: chosen.issuer }
      : { planId: null, symbol: '', date: '', issuer: '' };
  }

  const year = view.plan?.year ?? new Date().getFullYear();
  const period = reactive({
    open: false, busy: false, said: '', title: '', every: 'QUARTER', first: `01/${year}`, last: `12/${year}`, dueDay: '', monthOffset: '0', bound: 'EXCLUSIVE', hour: '',
    respondents: [],
  });
  async function addPeriods() {
    period.busy = true;
    period.said = '';
    form.forgetErrors('period');
    const duty = { ...freshDuty(), title: period.title, bound: period.bound, hour: period.hour, respondents: [...period.respondents] };
    const { every, first, last, dueDay, monthOffset } = period;
    try {
      const { duties } = await post(`/api/plans/${view.plan.id}/periods`, { duty, every, first, last, dueDay, monthOffset });
      fields.duties = [...fields.duties, ...duties];
      period.open = false;
      period.said = t('ui.draft.periodsAdded', duties.length);
    } catch (error) {
      form.errors = (error.errors ?? []).map((problem) => ({ ...problem, field: `period.${problem.field}` }));
      period.said = error.message || t('ui.kit.unreachable');
    } finally {
      period.busy = false;
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

  /** The plan as it reads with what is typed; its frame (issuer, symbol, signer) is the server's. */
  const preview = computed(() => ({
    ...(view.document ?? {}),
    kind: view.document?.kind ?? 'KẾ HOẠCH',
    title: fields.title,
    urgency: STAMPS[fields.urgency] ?? '',
    legalBases: fields.legalBases.map((basis) => basis.text).filter(Boolean),
    opening: fields.opening,
    sections: fields.sections,
    closing: fields.closing,
    recipients: fields.recipients.map((recipient) => recipient.line).filter(Boolean),
    signerBlock: told.signerBlock ?? view.document?.signerBlock,
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

  const freshDuty = () => ({
    dutyKey: freshKey(fields.duties), kind: 'REPORT', title: '', dueText: '', bound: 'EXCLUSIVE', dueDate: '', hour: '', weekendRule: 'NONE', event: null, levels: [],
    opensOn: '', dataFrom: '', dataTo: '', closesAfter: '', embeddedIn: '', respondents: [], except: [],
    acceptance: 'CHECKED', headApproval: true, judges: 'SIGNED', consolidate: true, consolidationDue: '', feeds: '',
  });
  const asked = computed(() => told.warnings.filter((warning) => warning.needsAnswer));

  return {
    askRecipients, purposes, label, dueText, levelText, noticesOf, rewriteDue, countFrom, chooseParent, feedsOf, quotaText, preview, period, addPeriods, freshDuty, asked,
    open: computed(() => asked.value.filter((warning) => !(fields.answers[warning.key] ?? '').trim())),
    told: computed(() => told.warnings.filter((warning) => !warning.needsAnswer)),
    goTo: (field) => reveal(locate(form.root.value, field) ?? form.root.value),
    inPlace: computed(() => ['BY_ORDER', 'AUTHORISED'].includes(fields.signer)),
    files: computed(() => form.view.files ?? []),
    has: (part) => fields.annex.parts.includes(part),
    column: (part, key) => fields.annex.columns[fields.annex.parts.indexOf(part)] || t(key),
    freshQuota: () => ({ unit: '', object: '', op: '>=', amount: null, min: null, max: null, unitText: '', period: 'UNKNOWN', feeds: '' }),
    freshAnnexRow: () => ({ number: null, heading: false, form: '', content: '', time: '', lead: '', leadUnits: [], coordinating: '', coordinatingUnits: [], product: '', note: '' }),
  };
}
