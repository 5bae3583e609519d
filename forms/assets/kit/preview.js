// A file shown in its place: the pages of a PDF drawn by pdf.js as they come into sight, or a picture. What a PDF wants to
// run is not run, and nothing of it is interpreted on the server.
import { inject, nextTick, onBeforeUnmount, onMounted, ref } from './vue.js';

const SHARPEST = 2;
// Canvases are let go as they leave sight: a page of A4 on a sharp screen is some ten million dots.
const NEAR = '600px 0px';
const STEPS = [60, 80, 100, 130, 170, 220];

/** Whether the browser can show it here. */
export const showable = (file) => file.type === 'application/pdf' || (file.type || '').startsWith('image/');

export const address = (file) => '/api/files/' + encodeURIComponent(file.id) + '?preview=true';

async function open(href) {
  const pdfjs = await import('./pdfjs.js');
  pdfjs.GlobalWorkerOptions.workerSrc = pdfjs.PDFJS + 'legacy/build/pdf.worker.min.mjs';
  return pdfjs.getDocument({
    url: href,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: pdfjs.PDFJS + 'cmaps/',
    standardFontDataUrl: pdfjs.PDFJS + 'standard_fonts/',
    wasmUrl: pdfjs.PDFJS + 'wasm/',
  });
}

export const KhPreview = {
  props: {
    /** {id, name, type} or {href, name, type} */
    file: { type: Object, required: true },
  },
  setup(props) {
    const { t } = inject('form');
    const href = props.file.href || address(props.file);
    const picture = (props.file.type || '').startsWith('image/');
    const host = ref(null);
    const pages = ref([]);
    const failed = ref(false);
    const step = ref(STEPS.indexOf(100));
    const drawing = new Map();
    let task, pdf, watcher;

    async function draw(element) {
      const page = pages.value[Number(element.dataset.page) - 1];
      const source = await pdf.getPage(page.number);
      const sharp = Math.min(window.devicePixelRatio || 1, SHARPEST);
      const viewport = source.getViewport({ scale: (element.clientWidth * sharp) / source.getViewport({ scale: 1 }).width });
      const canvas = element.querySelector('canvas');
      drawing.get(element)?.cancel();
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const work = source.render({ canvas, viewport });
      drawing.set(element, work);
      try {
        await work.promise;
      } catch (error) {
        if (error?.name !== 'RenderingCancelledException') {
          page.failed = true;
        }
        return;
      }
      // For who hears the page instead of seeing it.
      page.text ||= (await source.getTextContent()).items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    }

    function forget(element) {
      drawing.get(element)?.cancel();
      drawing.delete(element);
      const canvas = element.querySelector('canvas');
      canvas.width = canvas.height = 0;
    }

    function watchPages() {
      watcher?.disconnect();
      watcher = new IntersectionObserver(
        (seen) => seen.forEach((one) => (one.isIntersecting ? draw(one.target) : forget(one.target))),
        { root: host.value, rootMargin: NEAR },
      );
      host.value.querySelectorAll('[data-page]').forEach((element) => watcher.observe(element));
    }

    async function scale(by) {
      step.value = Math.max(0, Math.min(STEPS.length - 1, step.value + by));
      await nextTick();
      watchPages();
    }

    onMounted(async () => {
      if (picture) {
        return;
      }
      try {
        task = await open(href);
        pdf = await task.promise;
        for (let number = 1; number <= pdf.numPages; number++) {
          // Only the first is asked for its size: the others are as large until they come into sight.
          const { width, height } = number === 1 ? (await pdf.getPage(1)).getViewport({ scale: 1 }) : pages.value[0];
          pages.value.push({ number, width, height, text: '', failed: false });
        }
        await nextTick();
        watchPages();
      } catch {
        failed.value = true;
      }
    });

    onBeforeUnmount(() => {
      watcher?.disconnect();
      task?.destroy();
    });

    return { t, href, picture, host, pages, failed, step, steps: STEPS, scale };
  },
  template: /* html */ `
    <div class="kh-preview">
      <p class="kh-preview__bar">
        <span v-if="pages.length" role="status">{{ t('ui.preview.pages', pages.length) }}</span>
        <template v-if="pages.length">
          <button type="button" class="kh-button kh-button--plain" :disabled="step === 0" @click="scale(-1)">{{ t('ui.preview.smaller') }}</button>
          <button type="button" class="kh-button kh-button--plain" :disabled="step === steps.length - 1" @click="scale(1)">{{ t('ui.preview.larger') }}</button>
        </template>
        <a class="kh-link" :href="href" target="_blank" rel="noopener">{{ t('ui.preview.apart') }}</a>
      </p>
      <p v-if="failed" class="kh-error" role="alert">{{ t('ui.preview.failed') }}</p>
      <img v-else-if="picture" class="kh-preview__picture" :src="href" :alt="file.name" @error="failed = true">
      <div v-else ref="host" class="kh-preview__pages" tabindex="0" role="region" :aria-label="t('ui.preview.of', file.name)" :aria-busy="!pages.length">
        <p v-if="!pages.length" class="kh-soft">{{ t('ui.preview.loading') }}</p>
        <div v-for="page in pages" :key="page.number" class="kh-preview__page" :data-page="page.number"
             :style="{ width: steps[step] + '%', aspectRatio: page.width + ' / ' + page.height }">
          <canvas aria-hidden="true"></canvas>
          <p class="kh-hidden-text">{{ t('ui.preview.page', page.number, pages.length) }} {{ page.text }}</p>
          <p v-if="page.failed" class="kh-error">{{ t('ui.preview.failed') }}</p>
        </div>
      </div>
    </div>`,
};

/** The name of a stored file, and what is in it at a press. */
export const KhStored = {
  components: { KhPreview },
  props: { file: { type: Object, required: true } },
  setup: () => ({ t: inject('form').t, shown: ref(false), showable, address }),
  template: /* html */ `
    <a class="kh-files__name" :href="address(file)" target="_blank" rel="noopener">{{ file.name }}</a>
    <slot></slot>
    <button v-if="showable(file)" type="button" class="kh-button kh-button--plain" :aria-expanded="shown" :aria-label="t(shown ? 'ui.preview.hideOf' : 'ui.preview.showOf', file.name)"
            @click="shown = !shown">{{ t(shown ? 'ui.preview.hide' : 'ui.preview.show') }}</button>
    <kh-preview v-if="shown" :file="file"></kh-preview>`,
};
