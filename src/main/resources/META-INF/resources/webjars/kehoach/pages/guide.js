// The guides: one page per role, beside it the list of the others.
import { createApp, nextTick, onMounted } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { showMade, usePage } from './page.js';

const HERE = decodeURIComponent(window.location.pathname.replace(/^\/huong-dan\/?/, ''));

const GuidePage = {
  props: { guide: { type: Object, required: true }, pages: { type: Array, required: true } },
  setup() {
    const { t } = usePage();
    const current = (name) => (name === HERE ? 'page' : undefined);
    onMounted(async () => {
      // A wide table or picture scrolls by itself, by keyboard too; the page does not.
      document.querySelectorAll('.kh-guide table').forEach((table) => {
        const wrap = document.createElement('div');
        wrap.className = 'kh-table-wrap';
        wrap.tabIndex = 0;
        table.replaceWith(wrap);
        wrap.append(table);
      });
      // The address may name a heading that only stands there now.
      await nextTick();
      const heading = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (heading) {
        heading.scrollIntoView();
      }
    });
    return { t, current };
  },
  template: /* html */ `
    <kh-bar here="guide"></kh-bar>
    <div class="kh-page kh-guide-page">
      <nav class="kh-guide__list" :aria-label="t('ui.guide.list')">
        <p><a href="/huong-dan" :aria-current="current('')">{{ t('ui.guide.contents') }}</a></p>
        <ul><li v-for="page in pages" :key="page.name"><a :href="'/huong-dan/' + page.name" :aria-current="current(page.name)">{{ page.title }}</a></li></ul>
      </nav>
      <main id="content" class="kh-guide" lang="vi" tabindex="-1">
        <h1>{{ guide.title }}</h1>
        <div v-html="guide.html"></div>
      </main>
    </div>`,
};

showMade(async (t) => {
  const found = await get(`/api/guides${HERE ? `/${encodeURIComponent(HERE)}` : ''}`);
  document.title = `${found.guide.title} · Kehoach`;
  return createApp(GuidePage, found).provide('form', { t });
});
