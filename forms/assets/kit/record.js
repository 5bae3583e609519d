// Who did what: the steps with their reasons, the initials, and the reason of the last return.
import { computed, inject } from './vue.js';
import { moment } from './dates.js';

export const KhReturned = {
  setup: () => ({ form: inject('form'), moment }),
  template: /* html */ `
    <section v-if="form.view.returned" class="kh-message kh-message--warn kh-returned">
      <h3 class="kh-message__title">{{ form.t('ui.record.returnedBy', form.view.returned.by, moment(form.t, form.view.returned.at)) }}</h3>
      <p class="kh-form__lines">{{ form.view.returned.reason }}</p>
    </section>`,
};

export const KhInitials = {
  setup: () => ({ form: inject('form'), moment }),
  template: /* html */ `
    <section class="kh-initials">
      <h3 class="kh-form__subtitle">{{ form.t('ui.record.initials') }}</h3>
      <ul v-if="(form.view.initials || []).length">
        <li v-for="(initial, index) in form.view.initials" :key="index">
          <strong>{{ initial.by }}</strong><template v-if="initial.title">, {{ initial.title }}</template>
          <span class="kh-form__when">{{ moment(form.t, initial.at) }}</span>
        </li>
      </ul>
      <p v-else class="kh-form__empty">{{ form.t('ui.record.noInitials') }}</p>
    </section>`,
};

export const KhHistory = {
  setup() {
    const form = inject('form');
    const steps = computed(() => [...(form.view.history || [])].sort((a, b) => String(b.at).localeCompare(String(a.at))));
    return { form, t: form.t, steps, moment };
  },
  template: /* html */ `
    <details v-if="steps.length" class="kh-fold kh-history">
      <summary class="kh-fold__title">{{ t('ui.record.history', steps.length) }}</summary>
      <ol class="kh-history__steps">
        <li v-for="(step, index) in steps" :key="index" class="kh-history__step">
          <p><strong>{{ step.actionLabel }}</strong><template v-if="step.step"> · {{ step.step }}</template></p>
          <p>{{ [step.by, step.byTitle].filter(Boolean).join(', ') }} <span class="kh-form__when">{{ moment(t, step.at) }}</span></p>
          <p v-if="step.reason" class="kh-history__reason kh-form__lines">{{ step.reason }}</p>
        </li>
      </ol>
    </details>`,
};
