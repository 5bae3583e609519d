// What one has done to many units at once, the newest first: how far it is, what was refused, taking it back.
import { onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { BulkWork } from './bulk.js';
import { show, usePage, wordsOf } from './page.js';

await show(
  {
    components: { BulkWork },
    setup() {
      const { t } = usePage();
      const works = ref(null);
      const failure = ref('');
      onMounted(async () => {
        try {
          works.value = await get('/api/bulk');
        } catch (error) {
          failure.value = wordsOf(t, error);
        }
      });
      return { t, works, failure };
    },
    template: /* html */ `
      <kh-bar here="bulk"></kh-bar>
      <main id="content" class="kh-page" tabindex="-1">
        <h1>{{ t('ui.bulk.title') }}</h1>
        <p class="kh-lead">{{ t('ui.bulk.lead') }}</p>
        <p v-if="failure" class="kh-message kh-message--error" role="alert">{{ failure }}</p>
        <p v-if="works && !works.length">{{ t('ui.bulk.none') }}</p>
        <div v-for="work in works" :key="work.id" class="kh-card"><bulk-work :work="work" level="h2"></bulk-work></div>
      </main>`,
  },
  'ui.bulk.title',
);
