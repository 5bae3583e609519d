// The consolidated report: the officer edits words beside the material they come from; the others read, number, register.
import { computed } from './kit/vue.js';
import { shortDate, dayOf } from './kit/dates.js';

const figure = (amount) => (amount === null || amount === undefined ? '' : String(amount).replace('.', ','));

export function setup({ fields, view, person, t }) {
  fields.reason ??= '';
  if (view.numbering) {
    fields.number ??= '';
    fields.registrationDate ||= person?.businessTime ? dayOf(person.businessTime) : '';
  }
  const material = view.material ?? {};
  const counts = computed(() => {
    const f = material.figures ?? {};
    return [
      [t('ui.consolidation.ordered'), f.ordered],
      [t('ui.consolidation.doneOnTime'), f.doneOnTime],
      [t('ui.consolidation.doneLate'), f.doneLate],
      [t('ui.consolidation.openInTime'), f.openInTime],
      [t('ui.consolidation.openOverdue'), f.openOverdue],
      [t('ui.consolidation.invited'), `${f.invitedAnswered ?? 0}/${f.invited ?? 0}`],
    ];
  });
  return {
    material,
    counts,
    head: t('ui.consolidation.roundHead', view.round?.title ?? '', view.round?.planNumber ?? '', view.round?.dueUp ?? ''),
    sources: (quota) => quota.parts.map((part) => `${part.unitName}: ${figure(part.amount)}`).join('; '),
    total: (quota) => (quota.parts.length ? `${figure(quota.total)} ${quota.unitText}` : t('ui.consolidation.noFigure')),
    paper: (answer) => (answer.document ? t('ui.consolidation.documentOf', answer.document, shortDate(answer.date)) : ''),
    missing: (unit) => (unit.workingDaysLate ? `${unit.unitName} (${t('ui.consolidation.late', unit.workingDaysLate)})` : unit.unitName),
  };
}
