// The forms of a unit's answer: fields that no draft has yet, and whether this page goes on to sending.
import { computed } from './kit/vue.js';
import { dayOf, shortDate } from './kit/dates.js';

const texts = ['reason', 'summary', 'difficulties', 'recommendations', 'assignee', 'internalDue', 'direction', 'number', 'date', 'signer', 'moreLastDay', 'note', 'until'];

export function setup({ fields, view, task, person, t }) {
  for (const name of texts) {
    fields[name] ??= '';
  }
  fields.namedUnit ??= [];
  fields.nil ??= false;
  fields.registrationDate ??= person?.businessTime ? dayOf(person.businessTime) : '';
  // A choice holds text, what is stored a number.
  fields.remarks = (fields.remarks ?? []).map((remark) => ({ ...remark, taskId: String(remark.taskId ?? '') }));
  const taskChoices = (view.tasks ?? []).filter((task, index, all) => all.findIndex((other) => other.id === task.id) === index).map((task) => ({ value: String(task.id), label: [task.annexNumber, task.text].filter(Boolean).join('. ') }));
  const freshRemark = () => ({ taskId: '', difficulties: '', recommendations: '' });
  fields.quotas ??= (view.quotas ?? []).map((quota) => ({ quotaId: quota.id, amount: '', note: '' }));
  const quotaOf = (id) => (view.quotas ?? []).find((quota) => quota.id === id) ?? {};
  const target = ({ operator, amount, min, max, unitText = '' }) => {
    const figure = (n) => String(n).replace('.', ',');
    if (operator === 'range') {
      return t('ui.response.targetRange', figure(min), figure(max), unitText);
    }
    return amount === null || amount === undefined ? '' : t(operator === '=' ? 'ui.response.targetExactly' : 'ui.response.targetAtLeast', figure(amount), unitText);
  };
  const counts = computed(() => {
    const figures = view.figures ?? {};
    return ['ordered', 'doneOnTime', 'doneLate', 'openInTime', 'openOverdue', 'invited', 'invitedAnswered'].map((name) => ({
      name,
      label: t(`ui.response.count.${name}`),
      count: figures[name] ?? 0,
    }));
  });
  return { taskChoices, freshRemark, quotaOf, target, counts, shortDate, sends: computed(() => task.outcomes.some((outcome) => outcome.id === 'send')), assigns: view.canAssign ?? false, longest: view.below ? 50000 : 5000 };
}
