// How a paper is signed: here with the server's key, outside with the office's tool, or by hand; and how the body signs.
import { computed, inject, ref } from './vue.js';
import { sendFile, taskPath } from './api.js';
import { fetchFile } from './papers.js';
import { KhPreview } from './preview.js';

/** A digitally signed document where it stands now: its pages, and the sheet that tells who signed what. */
export const KhSignedPaper = {
  components: { KhPreview },
  props: { subject: { type: String, required: true }, step: { type: String, default: 'latest' } },
  setup(props) {
    const { t } = inject('form');
    const file = computed(() => ({
      href: `/api/signatures/papers/${encodeURIComponent(props.subject)}/${props.step}?preview=true`,
      name: t('ui.signing.signedPaper'),
      type: 'application/pdf',
    }));
    return { t, file, shown: ref(false) };
  },
  template: /* html */ `
    <p class="kh-files__file" data-signed-paper>
      <a class="kh-files__name" :href="file.href" target="_blank" rel="noopener">{{ file.name }}</a>
      <button type="button" class="kh-button kh-button--plain" :aria-expanded="shown" :aria-label="t(shown ? 'ui.preview.hideOf' : 'ui.preview.showOf', file.name)"
              @click="shown = !shown">{{ t(shown ? 'ui.preview.hide' : 'ui.preview.show') }}</button>
      <a :href="'/phieu-ky/' + subject" target="_blank" rel="noopener">{{ t('ui.sheet.title') }}</a></p>
    <kh-preview v-if="shown" :file="file"></kh-preview>`,
};

/** The choice of how a paper is signed, with the paper to read, to fetch and to bring back. */
export const KhSigning = {
  setup() {
    const form = inject('form');
    const { t, fields } = form;
    const paper = form.view.paper;
    fields.signing ||= paper?.here ? 'here' : 'paper';
    const address = taskPath(form.task.id, '/paper');
    const taken = ref(paper?.uploaded ?? false);
    const busy = ref(false);
    const failures = ref([]);
    const ways = computed(() => ['here', 'upload', 'paper'].filter((way) => way !== 'here' || paper?.here).map((way) => ({ value: way, label: t('ui.signing.' + way) })));

    // What is signed is what was typed: it is saved before it is shown.
    async function saved(then) {
      failures.value = [];
      if (form.task.mine && !(await form.keeper.flush())) {
        failures.value = [form.keeper.state.message || t('ui.kit.notSaved')];
        return;
      }
      try {
        await then();
      } catch (error) {
        failures.value = [error.message || t('ui.kit.unreachable')];
      }
    }
    const read = () => saved(() => window.open(address + '?preview=true', '_blank', 'noopener'));
    const take = () => saved(() => fetchFile(address, undefined, 'van-ban.pdf'));

    async function bring(event) {
      const [file] = event.target.files;
      if (!file) {
        return;
      }
      busy.value = true;
      failures.value = [];
      try {
        await sendFile(address, file);
        taken.value = true;
        form.clearError('signing');
      } catch (error) {
        failures.value = error.errors?.length ? error.errors.map((one) => one.message) : [error.message || t('ui.kit.unreachable')];
      } finally {
        busy.value = false;
        // The same file may be chosen again.
        event.target.value = '';
      }
    }
    return { t, fields, form, paper, address, taken, busy, failures, ways, bring, read, take };
  },
  template: /* html */ `
    <kh-part v-if="paper" id="signing" :title="t('ui.signing.title')" start="open" :paths="['signing', 'paper']">
      <p class="kh-form__explain">{{ t('ui.signing.explain') }}</p>
      <p><a :href="address + '?preview=true'" target="_blank" rel="noopener" @click.prevent="read">{{ t('ui.signing.read') }}</a></p>
      <kh-choice v-model="fields.signing" path="signing" :label="t('ui.signing.way')" :options="ways"></kh-choice>
      <div v-if="fields.signing === 'upload' && !form.readonly" class="kh-files__drop">
        <button type="button" class="kh-button" @click="take">{{ t('ui.signing.fetch') }}</button>
        <label class="kh-button kh-files__choose">{{ t('ui.signing.bring') }}
          <input type="file" class="kh-hidden-text" accept="application/pdf,.pdf" :disabled="busy" @change="bring"></label>
      </div>
      <div aria-live="polite">
        <p v-if="busy">{{ t('ui.signing.busy') }}</p>
        <p v-else-if="fields.signing === 'upload' && taken && !failures.length" class="kh-message kh-message--good">{{ t('ui.signing.taken') }}</p>
        <p v-for="words in failures" :key="words" class="kh-message kh-message--error" role="alert">{{ words }}</p>
      </div>
    </kh-part>`,
};

/** How the body signs a digitally signed paper once it has its number. */
export const KhSealing = {
  components: { KhSignedPaper },
  setup() {
    const form = inject('form');
    const { t, fields } = form;
    const sealing = form.view.sealing;
    if (sealing?.paper) {
      fields.seal ||= sealing.here ? 'here' : 'outside';
    }
    const ways = ['here', 'outside'].map((way) => ({ value: way, label: t('ui.sealing.' + way) }));
    return { t, fields, sealing, ways };
  },
  template: /* html */ `
    <kh-part v-if="sealing?.paper" id="seal" :title="t('ui.sealing.title')" start="open" :paths="['seal']">
      <p class="kh-form__explain">{{ t('ui.sealing.explain') }}</p>
      <kh-signed-paper v-if="sealing.subject" :subject="sealing.subject" step="signed"></kh-signed-paper>
      <kh-choice v-if="sealing.here" v-model="fields.seal" path="seal" :label="t('ui.signing.way')" :options="ways"></kh-choice>
      <p v-else>{{ t('ui.sealing.noKey') }}</p>
    </kh-part>`,
};

export const signingComponents = { KhSigning, KhSealing, KhSignedPaper };
