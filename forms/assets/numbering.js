// Number and date of a document, and for the plan itself the way in which each recipient gets it.
import { computed, ref } from './kit/vue.js';
import { fold, matches } from './kit/fold.js';
import { dayOf, longDate } from './kit/dates.js';
import { chosenNumber } from './kit/plan.js';

export function setup({ fields, view, person, t }) {
  fields.reason ??= '';
  fields.number ??= '';
  fields.registrationDate ||= person?.businessTime ? dayOf(person.businessTime) : '';
  fields.checked ??= false;
  fields.channels ??= {};
  const recipients = view.recipients ?? [];
  for (const recipient of recipients) {
    fields.channels[recipient.unit] ??= recipient.channel ?? 'ELECTRONIC';
  }

  const query = ref('');
  const shown = computed(() => recipients.filter((recipient) => matches(fold(`${recipient.name} ${recipient.line}`), query.value)));
  const electronic = computed(() => recipients.filter((recipient) => fields.channels[recipient.unit] === 'ELECTRONIC').length);

  /** The plan with the number and date that stand in the form. */
  const numbered = computed(() => ({
    ...view.document,
    number: view.numbering?.numberGivenHere ? chosenNumber(view.numbering, fields).split('/')[0] : fields.number,
    placeAndDate: fields.registrationDate ? `${(view.document?.placeAndDate ?? '').split(',')[0]}, ${longDate(t, fields.registrationDate)}` : view.document?.placeAndDate,
  }));

  return {
    query, shown, numbered,
    channelCount: computed(() => t('ui.dispatch.count', recipients.length, electronic.value, recipients.length - electronic.value)),
    setAll(channel) {
      shown.value.forEach((recipient) => (fields.channels[recipient.unit] = channel));
    },
  };
}
