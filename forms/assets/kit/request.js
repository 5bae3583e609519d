// What a unit asks of the focal body beside its answer: more time, or to be let go because the matter is not its own.
import { computed, inject, nextTick, reactive, ref } from './vue.js';
import { post } from './api.js';
import { dayOf, longDate, moment, shortDate, weekday } from './dates.js';

/** The requests for more time so far, and a form for another one. It is sent at once: the task goes on beside it. */
export const KhAskExtension = {
  setup() {
    const form = inject('form');
    const { t } = form;
    const asked = reactive({ open: false, until: '', reason: '', errors: [], failure: '', busy: false });
    const day = ref(null);
    const requests = computed(() => form.view.requests ?? []);
    const errorAt = (field) => asked.errors.find((error) => error.field === field)?.message;
    const spoken = computed(() => (shortDate(asked.until) ? `${weekday(t, asked.until)}, ${longDate(t, asked.until)}` : t('ui.date.none')));
    async function open() {
      asked.open = true;
      await nextTick();
      day.value?.focus();
    }
    async function send() {
      asked.busy = true;
      asked.errors = [];
      asked.failure = '';
      try {
        await post(`/api/responses/${form.view.response.id}/extension-requests`, { until: asked.until, reason: asked.reason });
        Object.assign(asked, { open: false, until: '', reason: '' });
        await form.reload();
      } catch (error) {
        asked.errors = error.errors ?? [];
        asked.failure = error.message || t('ui.kit.unreachable');
      } finally {
        asked.busy = false;
      }
    }
    return { form, t, asked, day, requests, errorAt, spoken, open, send, shortDate, moment };
  },
  template: /* html */ `
    <section v-if="requests.length || form.view.mayAskExtension" class="kh-card kh-ask-extension">
      <h3 v-if="requests.length" class="kh-form__subtitle">{{ t('ui.extension.requests') }}</h3>
      <ul v-if="requests.length">
        <li v-for="request in requests" :key="request.id">{{ t('ui.extension.line', shortDate(request.wantedUntil), request.askedBy, moment(t, request.askedAt)) }}
          <strong>{{ t('ui.extensionState.' + request.state) }}</strong><template v-if="request.grantedUntil">, {{ t('ui.extension.granted', shortDate(request.grantedUntil)) }}</template>
          <br><span class="kh-form__lines">{{ t('ui.extension.reason', request.reason) }}</span>
          <template v-if="request.answer"><br><span class="kh-form__lines">{{ t('ui.extension.answer', request.decidedBy, request.answer) }}</span></template></li>
      </ul>
      <template v-if="form.view.mayAskExtension">
        <p v-if="!asked.open" class="kh-buttons"><button type="button" class="kh-button" @click="open">{{ t('ui.extension.ask') }}</button></p>
        <div v-else data-ask-extension>
          <h3 class="kh-form__subtitle">{{ t('ui.extension.ask') }}</h3>
          <p class="kh-form__explain">{{ t(form.view.round.headApproval ? 'ui.extension.explainHead' : 'ui.extension.explain') }}</p>
          <p v-if="asked.failure" class="kh-message kh-message--error" role="alert">{{ asked.failure }}</p>
          <div class="kh-field"><label class="kh-label" for="extension-until">{{ t('ui.extension.until') }}</label>
            <input ref="day" class="kh-input" type="date" id="extension-until" v-model="asked.until" :aria-invalid="!!errorAt('until')">
            <p class="kh-help">{{ spoken }}</p><p v-if="errorAt('until')" class="kh-error">{{ errorAt('until') }}</p></div>
          <div class="kh-field"><label class="kh-label" for="extension-reason">{{ t('ui.extension.why') }}</label>
            <textarea class="kh-input" rows="3" id="extension-reason" v-model="asked.reason" :aria-invalid="!!errorAt('reason')"></textarea>
            <p v-if="errorAt('reason')" class="kh-error">{{ errorAt('reason') }}</p></div>
          <p class="kh-buttons"><button type="button" class="kh-button kh-button--primary" :disabled="asked.busy" @click="send">{{ t('ui.extension.send') }}</button>
            <button type="button" class="kh-button kh-button--plain" :disabled="asked.busy" @click="asked.open = false">{{ t('ui.kit.cancel') }}</button></p>
        </div>
      </template>
    </section>`,
};

/** Whose the matter is, if it is not the unit's own. The button below asks for the reason. */
export const KhNotOurs = {
  setup() {
    const form = inject('form');
    return { form, t: form.t, offered: computed(() => form.task.outcomes.some((outcome) => outcome.id === 'disclaim')) };
  },
  template: /* html */ `
    <kh-part v-if="offered" id="not-ours" :title="t('ui.notOurs.title')" :paths="['namedUnit']">
      <p class="kh-form__explain">{{ t('ui.notOurs.explain') }}</p>
      <kh-units v-model="form.fields.namedUnit" path="namedUnit" single no-groups bare :label="t('ui.notOurs.named')"></kh-units>
    </kh-part>`,
};

/** What the unit said, for who signs or decides. */
export const KhDisclaimer = {
  setup() {
    const form = inject('form');
    return { form, t: form.t, moment, said: computed(() => form.view.disclaimer ?? {}) };
  },
  template: /* html */ `
    <kh-part id="disclaimer" :title="t('ui.notOurs.said')" start="open" :paths="['namedUnit']">
      <dl class="kh-facts">
        <dt>{{ t('ui.notOurs.named') }}</dt><dd>{{ said.namedName }}</dd>
        <dt>{{ t('ui.notOurs.reason') }}</dt><dd class="kh-form__lines">{{ said.reason }}</dd>
        <dt>{{ t('ui.notOurs.saidBy') }}</dt><dd>{{ said.saidBy }}, {{ moment(t, said.saidAt) }}</dd>
        <template v-if="said.signedBy"><dt>{{ t('ui.notOurs.signedBy') }}</dt><dd>{{ said.signedBy }}</dd></template>
      </dl>
      <slot></slot>
    </kh-part>`,
};

/** The request for more time, for who approves or decides. */
export const KhExtensionRequest = {
  setup() {
    const form = inject('form');
    return { form, t: form.t, moment, shortDate, request: computed(() => form.view.request ?? {}) };
  },
  template: /* html */ `
    <kh-part id="request" :title="t('ui.extension.asked')" start="open" :paths="['until']">
      <dl class="kh-facts">
        <dt>{{ t('ui.extension.from') }}</dt><dd>{{ shortDate(request.from) }}</dd>
        <dt>{{ t('ui.extension.until') }}</dt><dd>{{ shortDate(request.wantedUntil) }}</dd>
        <dt>{{ t('ui.extension.why') }}</dt><dd class="kh-form__lines">{{ request.reason }}</dd>
        <dt>{{ t('ui.extension.askedBy') }}</dt><dd>{{ request.askedBy }}, {{ moment(t, request.askedAt) }}</dd>
        <template v-if="request.approvedBy"><dt>{{ t('ui.extension.approvedBy') }}</dt><dd>{{ request.approvedBy }}</dd></template>
      </dl>
      <slot></slot>
    </kh-part>`,
};

/** What a change would do: whom it touches, which due dates and reminders move, which mails it causes. */
export const KhPreview = {
  props: { preview: { type: Object, required: true } },
  setup(props) {
    const { t } = inject('form');
    const on = (instant) => (instant ? shortDate(dayOf(instant)) : t('ui.change.noDay'));
    const rung = (step) => [t(`ui.ladder.way.${step.way}`), on(step.at)].join(' ');
    const list = (steps) => steps.map(rung).join('; ');
    // Of units that are only just asked there is nothing to say but the day.
    const more = computed(() => props.preview.units.some((unit) => unit.from || !unit.to || unit.tasks.length || unit.coming.length || unit.told.length || unit.takenBack.length));
    // Who is ordered and who is only asked are never one list: to the latter nothing goes by itself.
    const parts = computed(() => [true, false].map((ordered) => ({ ordered, units: props.preview.units.filter((unit) => unit.ordered === ordered) })).filter((part) => part.units.length));
    return { t, shortDate, on, list, more, parts };
  },
  template: /* html */ `
    <div class="kh-preview" data-preview>
      <p role="status"><strong>{{ t('ui.change.touches', preview.units.length, preview.mails) }}</strong></p>
      <div v-for="part in parts" :key="part.ordered" class="kh-table-wrap" tabindex="0" role="region" :aria-label="t(part.ordered ? 'ui.change.ordered' : 'ui.change.asked', part.units.length)">
        <table class="kh-table kh-table--cards">
          <caption>{{ t(part.ordered ? 'ui.change.ordered' : 'ui.change.asked', part.units.length) }}</caption>
          <thead><tr><th scope="col">{{ t('ui.change.unit') }}</th><th scope="col">{{ t('ui.change.lastDay') }}</th><template v-if="more"><th scope="col">{{ t('ui.change.tasks') }}</th><th scope="col">{{ t('ui.change.rungs') }}</th><th scope="col">{{ t('ui.change.mails') }}</th></template></tr></thead>
          <tbody><tr v-for="unit in part.units" :key="unit.unit">
            <th scope="row">{{ unit.unitName }}</th>
            <td :data-label="t('ui.change.lastDay')">{{ unit.from && unit.to ? t('ui.change.fromTo', shortDate(unit.from), shortDate(unit.to)) : unit.to ? shortDate(unit.to) : t('ui.change.ends') }}</td>
            <template v-if="more"><td :data-label="t('ui.change.tasks')"><template v-for="(task, index) in unit.tasks" :key="index"><br v-if="index">{{ task.name }}: {{ unit.to ? t('ui.change.fromTo', on(task.from), on(task.to)) : t('ui.change.vanishes') }}</template><template v-if="!unit.tasks.length">{{ t('ui.change.none') }}</template></td>
            <td :data-label="t('ui.change.rungs')"><template v-if="unit.takenBack.length">{{ t('ui.change.takenBack', list(unit.takenBack)) }}<br></template><template v-if="unit.coming.length">{{ t('ui.change.coming', list(unit.coming)) }}</template><template v-if="!unit.takenBack.length && !unit.coming.length">{{ t('ui.change.none') }}</template></td>
            <td :data-label="t('ui.change.mails')">{{ unit.told.length ? unit.told.join('; ') : t(unit.ordered ? 'ui.change.none' : 'ui.change.invited') }}</td></template>
          </tr></tbody>
        </table>
      </div>
      <template v-if="preview.left.length"><p><strong>{{ t('ui.change.left', preview.left.length) }}</strong></p>
        <ul><li v-for="unit in preview.left" :key="unit.unit">{{ unit.unitName }}: {{ unit.why }}</li></ul></template>
    </div>`,
};

export const requestComponents = { KhAskExtension, KhDisclaimer, KhExtensionRequest, KhNotOurs, KhPreview };
