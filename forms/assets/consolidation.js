// The consolidated report: the officer edits words and figures beside what they come from; the others read, number, register.
import { computed, nextTick } from './kit/vue.js';
import { dayOf } from './kit/dates.js';
import { figure } from './kit/trace.js';

export function setup({ fields, view, person, t }) {
  fields.reason ??= '';
  if (view.numbering) {
    fields.number ??= '';
    fields.registrationDate ||= person?.businessTime ? dayOf(person.businessTime) : '';
  }
  fields.corrections ??= [];
  const material = view.material ?? {};
  const everybody = (material.quotas ?? []).flatMap((quota) => [...quota.parts, ...(quota.blank ?? [])].map((part) => ({ part, quota })));
  const corrected = computed(() =>
    fields.corrections.map((made, index) => ({ made, index, of: everybody.find(({ part }) => part.quotaId === Number(made.quotaId)) })),
  );

  async function correct({ part }) {
    fields.corrections.push({ quotaId: part.quotaId, amount: '', reason: '' });
    await nextTick();
    document.querySelector(`[data-path="corrections[${fields.corrections.length - 1}].amount"] input`)?.focus();
  }

  return {
    material,
    corrected,
    correct,
    leaveAsReported: (index) => fields.corrections.splice(index, 1),
    drafted: view.drafted ?? {},
    was: ({ of }) => {
      const reported = of?.part.change ? of.part.change.reported : of?.part.amount;
      return reported === null || reported === undefined ? t('ui.trace.wasNone') : t('ui.trace.was', figure(reported));
    },
    head: t('ui.consolidation.roundHead', view.round?.title ?? '', view.round?.planNumber ?? '', view.round?.dueUp ?? ''),
  };
}
