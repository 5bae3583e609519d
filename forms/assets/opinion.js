// The forms of comments on a draft: a unit's comments, and what the drafter makes of them.
import { computed } from './kit/vue.js';
import { dayOf } from './kit/dates.js';

export function setup({ fields, view, task, person, t }) {
  fields.reason ??= '';
  fields.number ??= '';
  fields.registrationDate ??= person?.businessTime ? dayOf(person.businessTime) : '';
  fields.stance ??= '';
  fields.general ??= '';
  fields.parts ??= [];
  fields.items ??= [];
  view.files ??= [];
  const table = view.opinions?.[0];
  const sections = (view.draftDocument?.sections ?? []).map((section) => [section.number, section.title].filter(Boolean).join('. '));
  const comments = computed(() =>
    fields.items.map((item) => {
      const row = table?.rows.find((candidate) => candidate.unit === item.unit);
      return { row, comment: row?.items.find((candidate) => candidate.partNo === item.partNo) };
    }),
  );
  return {
    table, sections, comments,
    freshPart: () => ({ section: '', text: '' }),
    stances: ['AGREE', 'AGREE_WITH', 'DISAGREE'].map((value) => ({ value, label: t(`ui.opinion.stance.${value}`) })),
    verdicts: ['ACCEPTED', 'EXPLAINED'].map((value) => ({ value, label: t(`ui.opinion.verdict.${value}`) })),
    sends: computed(() => task.outcomes.some((outcome) => outcome.id === 'send')),
  };
}
