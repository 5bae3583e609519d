// The sheet that goes with a signed document: who signed what, when, which hash; and where the body's signature comes in.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { sendFile } from '/forms/assets/kit/api.js';
import { SignatureList, signedAt, toneOf } from './inspection.js';
import { show, usePage, wordsOf } from './page.js';

const KEY = decodeURIComponent(window.location.pathname.split('/').pop());
const PATH = `/api/signatures/papers/${encodeURIComponent(KEY)}`;

const Sheet = {
  components: { SignatureList },
  setup() {
    const { t } = usePage();
    const sheet = ref(null);
    const failed = ref('');
    const busy = ref(false);
    async function read() {
      failed.value = '';
      try {
        sheet.value = await get(PATH);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function bring(event) {
      const [file] = event.target.files;
      busy.value = true;
      try {
        await sendFile(`${PATH}/sealed`, file);
        await read();
      } catch (error) {
        failed.value = wordsOf(t, error);
      } finally {
        busy.value = false;
        event.target.value = '';
      }
    }
    const print = () => window.print();
    // Where it belongs: a plan, a round, a unit's answer.
    const [, kind, id] = /^(KH|DOT|TL)-(\d+)/.exec(KEY) ?? [];
    const back = { KH: ['/ke-hoach/', 'ui.plans.back'], DOT: ['/dot/', 'ui.sheet.backRound'], TL: ['/van-ban/', 'ui.sheet.backAnswer'] }[kind];
    onMounted(read);
    return { t, sheet, failed, busy, read, bring, print, back, id, path: PATH, signedAt, toneOf };
  },
  template: /* html */ `
    <kh-bar here="plans"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <p v-if="back"><a :href="back[0] + id">← {{ t(back[1]) }}</a></p>
      <h1>{{ t('ui.sheet.title') }}</h1>
      <p class="kh-lead">{{ t('ui.sheet.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <template v-if="sheet">
        <p v-if="sheet.problem" class="kh-message kh-message--warn">{{ sheet.problem }}</p>
        <dl class="kh-facts">
          <dt>{{ t('ui.sheet.state') }}</dt><dd>{{ sheet.stateWords }}</dd>
          <template v-if="sheet.number"><dt>{{ t('ui.sheet.number') }}</dt><dd>{{ sheet.number }}, {{ sheet.date }}</dd></template>
          <dt>{{ t('ui.sheet.hash') }}</dt><dd class="kh-code">{{ sheet.inspection.sha256 }}</dd>
        </dl>
        <p class="kh-buttons">
          <a class="kh-button kh-button--primary" :href="path + '/latest'" download>{{ t('ui.sheet.fetch') }}</a>
          <button type="button" class="kh-button" @click="read">{{ t('ui.sheet.again') }}</button>
          <button type="button" class="kh-button" @click="print">{{ t('ui.sheet.print') }}</button>
          <label v-if="sheet.maySeal" class="kh-button kh-files__choose">{{ t('ui.sheet.bring') }}
            <input type="file" class="kh-hidden-text" accept="application/pdf,.pdf" :disabled="busy" @change="bring"></label>
        </p>
        <h2>{{ t('ui.sheet.steps') }}</h2>
        <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <thead><tr><th scope="col">{{ t('ui.sheet.step') }}</th><th scope="col">{{ t('ui.sheet.by') }}</th><th scope="col">{{ t('ui.sheet.at') }}</th><th scope="col">{{ t('ui.sheet.way') }}</th><th scope="col">{{ t('ui.sheet.hash') }}</th><th scope="col">{{ t('ui.sheet.file') }}</th></tr></thead>
          <tbody><tr v-for="one in sheet.steps" :key="one.step">
            <td>{{ one.words }}</td><td :data-label="t('ui.sheet.by')">{{ one.by }}</td><td :data-label="t('ui.sheet.at')">{{ signedAt(t, one.at) }}</td>
            <td :data-label="t('ui.sheet.way')">{{ one.wayWords }}</td><td :data-label="t('ui.sheet.hash')" class="kh-code">{{ one.sha256 }}</td>
            <td><a :href="path + '/' + one.step.toLowerCase()" download>{{ t('ui.sheet.fetch') }}</a></td></tr></tbody>
        </table></div>
        <h2>{{ t('ui.sheet.signatures') }}</h2>
        <p class="kh-message" :class="toneOf(sheet.inspection.verdict)"><strong>{{ sheet.inspection.words }}</strong></p>
        <signature-list :signatures="sheet.inspection.signatures"></signature-list>
        <p><a href="/kiem-tra-chu-ky">{{ t('ui.sheet.check') }}</a></p>
      </template>
    </main>`,
};

show(Sheet, 'ui.sheet.title');
