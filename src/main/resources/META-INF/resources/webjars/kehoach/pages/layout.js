// Drop a DOCX: which rules of the decree's layout it does not keep, and where.
import { ref } from '/forms/assets/kit/vue.js';
import { sendFile } from '/forms/assets/kit/api.js';
import { KhLayoutReport } from '/forms/assets/kit/layout.js';
import { show, usePage, wordsOf } from './page.js';

const Layout = {
  components: { KhLayoutReport },
  setup() {
    const { t } = usePage();
    const name = ref('');
    const report = ref(null);
    const failed = ref('');
    const busy = ref(false);
    const over = ref(false);

    async function take(files) {
      over.value = false;
      if (!files.length || busy.value) {
        return;
      }
      name.value = files[0].name;
      report.value = null;
      failed.value = '';
      busy.value = true;
      try {
        report.value = await sendFile('/api/layout/check', files[0]);
      } catch (error) {
        failed.value = wordsOf(t, error);
      } finally {
        busy.value = false;
      }
    }
    function chosen(event) {
      take([...event.target.files]);
      // The same file may be chosen again, once it was mended.
      event.target.value = '';
    }
    return { t, name, report, failed, busy, over, take, chosen };
  },
  template: /* html */ `
    <kh-bar here="layout"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.layout.title') }}</h1>
      <p class="kh-lead">{{ t('ui.layout.explain') }}</p>
      <div class="kh-files__drop" :class="{ 'kh-files__drop--over': over }"
           @dragover.prevent="over = true" @dragleave="over = false" @drop.prevent="take([...$event.dataTransfer.files])">
        <label class="kh-button kh-button--primary">{{ t('ui.layout.choose') }}
          <input type="file" class="kh-hidden-text" accept=".docx" @change="chosen"></label>
        <span class="kh-soft kh-files__drop-hint">{{ t('ui.layout.drop') }}</span>
      </div>
      <p v-if="busy" role="status">{{ t('ui.layout.busy') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <section v-if="report" aria-live="polite">
        <h2>{{ report.name }}</h2>
        <kh-layout-report :report="report"></kh-layout-report>
      </section>
      <p class="kh-help">{{ t('ui.layout.limits') }}</p>
    </main>`,
};

show(Layout, 'ui.layout.title');
