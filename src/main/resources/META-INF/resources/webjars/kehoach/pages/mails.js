// The demonstration's mailbox: every mail that went out, by address.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { fold, matches } from '/forms/assets/kit/fold.js';
import { show, usePage } from './page.js';

const SHOWN = 200;

const Mails = {
  setup() {
    const { t } = usePage();
    const mails = ref(null);
    const failed = ref('');
    const query = ref(new URLSearchParams(window.location.search).get('to') || '');
    const found = computed(() => (mails.value || []).filter((m) => matches(fold(`${m.to} ${m.toName || ''} ${m.subject}`), query.value)));
    const shown = computed(() => found.value.slice(0, SHOWN));

    async function read() {
      failed.value = '';
      try {
        mails.value = (await get('/api/demo/mails')).reverse();
      } catch {
        failed.value = t('ui.page.failed');
      }
    }
    onMounted(read);
    return { t, mails, failed, query, found, shown, read, moment };
  },
  template: /* html */ `
    <kh-bar here="mails" demo></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.demo.mails.title') }}</h1>
      <p class="kh-lead">{{ t('ui.demo.mails.explain') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div class="kh-goto">
        <div class="kh-field"><label class="kh-label" for="search">{{ t('ui.demo.mails.search') }}</label>
          <input id="search" class="kh-input" type="search" v-model="query"></div>
        <button type="button" class="kh-button" @click="read">{{ t('ui.demo.mails.again') }}</button>
      </div>
      <p v-if="mails" class="kh-soft" role="status">{{ t(mails.length ? 'ui.demo.mails.count' : 'ui.demo.mails.none', found.length, mails.length) }}</p>
      <details v-for="mail in shown" :key="mail.messageId" class="kh-card">
        <summary><strong>{{ mail.subject }}</strong><br><span class="kh-soft">{{ t('ui.demo.mails.head', [mail.toName, mail.to].filter(Boolean).join(', '), moment(t, mail.date)) }}</span></summary>
        <p class="kh-lines" lang="vi">{{ mail.body }}</p>
        <p v-if="mail.files.length" class="kh-soft">{{ t('ui.demo.mails.files', mail.files.join(', ')) }}</p>
      </details>
      <p v-if="found.length > shown.length" class="kh-soft">{{ t('ui.demo.mails.more', found.length - shown.length) }}</p>
    </main>`,
};

show(Mails, 'ui.demo.mails.title');
