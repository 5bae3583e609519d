// What the plug-ins of Cockpit and the report page share: links to instances, acts with a reason, incidents.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

/** Where an instance is in Cockpit. */
export const instanceAddress = (instance) => `/camunda/app/cockpit/default/#/process-instance/${instance}/runtime`;

/** What runs in Cockpit, what has ended on our page. */
export const CaseLink = {
  props: { link: { type: Object, required: true } },
  setup: () => ({ ...usePage(), instanceAddress }),
  template: /* html */ `
    <a v-if="link.instance" :href="instanceAddress(link.instance)">{{ link.label }}</a>
    <template v-else-if="link.address"><a :href="link.address">{{ link.label }}</a> <span class="kh-soft">({{ t('ui.cockpit.find.ended') }})</span></template>
    <template v-else>{{ link.label }}</template>`,
};

/** A button that opens a small form: a reason, and what else the act needs. */
export const Act = {
  props: {
    name: { type: String, required: true },
    label: { type: String, required: true },
    help: { type: String, default: '' },
    danger: Boolean,
    /** Sends; gets reason and chosen person. */
    send: { type: Function, required: true },
    /** People to choose from; null where nobody is chosen. */
    people: { type: Array, default: null },
  },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const open = ref(false);
    const reason = ref('');
    const person = ref('');
    const failed = ref('');
    const busy = ref(false);
    async function go() {
      busy.value = true;
      failed.value = '';
      try {
        const answer = await props.send(reason.value, person.value);
        open.value = false;
        reason.value = '';
        emit('done', answer);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    return { t, open, reason, person, failed, busy, go };
  },
  template: /* html */ `
    <button v-if="!open" type="button" class="kh-button kh-button--small" :class="{ 'kh-button--danger': danger }" @click="open = true">{{ label }}</button>
    <form v-else class="kh-card" novalidate @submit.prevent="go">
      <p><strong>{{ label }}</strong></p>
      <p v-if="help" class="kh-help">{{ help }}</p>
      <div v-if="people" class="kh-field"><label class="kh-label kh-label--required" :for="name + '-person'">{{ t('ui.cockpit.reassign.person') }}</label>
        <select :id="name + '-person'" class="kh-input" v-model="person"><option value="">{{ t('ui.cockpit.reassign.choose') }}</option>
          <option v-for="one in people" :key="one.login" :value="one.login">{{ one.name }}{{ one.title ? ', ' + one.title : '' }}</option></select></div>
      <div class="kh-field"><label class="kh-label kh-label--required" :for="name">{{ t('ui.cockpit.reason') }}</label>
        <textarea :id="name" class="kh-input" rows="2" maxlength="2000" v-model="reason" :aria-invalid="!!failed"></textarea>
        <p v-if="failed" class="kh-error" role="alert">{{ failed }}</p></div>
      <div class="kh-buttons"><button type="submit" class="kh-button kh-button--small" :class="danger ? 'kh-button--danger' : 'kh-button--primary'" :disabled="busy">{{ label }}</button>
        <button type="button" class="kh-button kh-button--small kh-button--plain" @click="open = false">{{ t('ui.cockpit.cancel') }}</button></div>
    </form>`,
};

/** Incidents of one instance or of all, in words, with another try. */
export const Incidents = {
  components: { Act, CaseLink },
  props: { instance: { type: String, default: '' } },
  emits: ['done', 'found'],
  setup(props, { emit }) {
    const { t } = usePage();
    const lines = ref(null);
    const failed = ref('');
    const said = ref('');
    async function read() {
      try {
        lines.value = await get(`/api/cockpit/incidents${props.instance ? `?instance=${props.instance}` : ''}`);
        emit('found', lines.value.length);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const retryable = () => (lines.value || []).filter((line) => line.retryable).map((line) => line.id);
    const again = (ids) => (reason) => post('/api/cockpit/incidents/retry', { ids, reason });
    async function done(answer) {
      said.value = t('ui.cockpit.incidents.retried', answer.running);
      // The job runs on another thread; an incident that stays was tried and failed again.
      window.setTimeout(read, 2000);
      await read();
      emit('done');
    }
    onMounted(read);
    return { t, lines, failed, said, retryable, again, done, moment };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <p v-if="said" class="kh-message" role="status">{{ said }}</p>
    <p v-if="lines && !lines.length" class="kh-soft">{{ t('ui.cockpit.incidents.none') }}</p>
    <div v-if="lines?.length" class="kh-table-wrap"><table class="kh-table kh-table--cards">
      <caption class="kh-hidden-text">{{ t('ui.cockpit.incidents') }}</caption>
      <thead><tr><th v-if="!instance" scope="col">{{ t('ui.cockpit.incidents.about') }}</th><th scope="col">{{ t('ui.cockpit.incidents.what') }}</th><th scope="col">{{ t('ui.cockpit.incidents.since') }}</th><th scope="col">{{ t('ui.cockpit.incidents.action') }}</th></tr></thead>
      <tbody><tr v-for="line in lines" :key="line.id" :data-incident="line.cause">
        <td v-if="!instance" :data-label="t('ui.cockpit.incidents.about')"><case-link v-if="line.about" :link="line.about"></case-link><template v-else>{{ t('ui.cockpit.incidents.program') }}</template></td>
        <td :data-label="t('ui.cockpit.incidents.what')"><strong>{{ t('ui.cockpit.cause.' + line.cause) }}</strong>
          <template v-if="line.step"><br>{{ t('ui.cockpit.incidents.step', line.step) }}</template><br>{{ t('ui.cockpit.advice.' + line.cause) }}
          <details v-if="line.detail"><summary>{{ t('ui.cockpit.incidents.detail') }}</summary><code>{{ line.detail }}</code></details></td>
        <td :data-label="t('ui.cockpit.incidents.since')">{{ moment(t, line.since) }}</td>
        <td :data-label="t('ui.cockpit.incidents.action')"><act v-if="line.retryable" :name="'retry-' + line.id" :label="t('ui.cockpit.incidents.retry')" :send="again([line.id])" @done="done"></act></td>
      </tr></tbody>
    </table></div>
    <div v-if="retryable().length > 1"><act name="retry-all" :label="t('ui.cockpit.incidents.retryAll', retryable().length)" :send="again(retryable())" @done="done"></act></div>`,
};
