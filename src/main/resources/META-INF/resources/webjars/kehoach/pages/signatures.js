// Drop a PDF: who signed it, when, and whether it is still what was signed.
import { ref } from '/forms/assets/kit/vue.js';
import { sendFile } from '/forms/assets/kit/api.js';
import { SignatureList, toneOf } from './inspection.js';
import { show, usePage, wordsOf } from './page.js';

const Signatures = {
  components: { SignatureList },
  setup() {
    const { t } = usePage();
    const name = ref('');
    const found = ref(null);
    const failed = ref('');
    const busy = ref(false);
    const over = ref(false);

    async function take(files) {
      over.value = false;
      if (!files.length || busy.value) {
        return;
      }
      name.value = files[0].name;
      found.value = null;
      failed.value = '';
      busy.value = true;
      try {
        found.value = await sendFile('/api/signatures/check', files[0]);
      } catch (error) {
        failed.value = wordsOf(t, error);
      } finally {
        busy.value = false;
      }
    }
    function chosen(event) {
      take([...event.target.files]);
      // The same file may be chosen again.
      event.target.value = '';
    }
    return { t, name, found, failed, busy, over, take, chosen, toneOf };
  },
  template: /* html */ `
    <kh-bar here="signatures"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.signatures.title') }}</h1>
      <p class="kh-lead">{{ t('ui.signatures.explain') }}</p>
      <div class="kh-files__drop" :class="{ 'kh-files__drop--over': over }"
           @dragover.prevent="over = true" @dragleave="over = false" @drop.prevent="take([...$event.dataTransfer.files])">
        <label class="kh-button kh-button--primary">{{ t('ui.signatures.choose') }}
          <input type="file" class="kh-hidden-text" accept="application/pdf,.pdf" @change="chosen"></label>
        <span class="kh-soft kh-files__drop-hint">{{ t('ui.signatures.drop') }}</span>
      </div>
      <p v-if="busy" role="status">{{ t('ui.signatures.busy') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ name }}: {{ failed }}</p>
      <div v-if="found" aria-live="polite">
        <p :class="['kh-message', toneOf(found.verdict)]" role="status"><strong>{{ found.words }}</strong></p>
        <dl class="kh-facts">
          <dt>{{ t('ui.signatures.file') }}</dt><dd>{{ name }}</dd>
          <dt>{{ t('ui.signatures.hash') }}</dt><dd class="kh-code">{{ found.sha256 }}</dd>
        </dl>
        <signature-list :signatures="found.signatures"></signature-list>
      </div>
    </main>`,
};

show(Signatures, 'ui.signatures.title');
