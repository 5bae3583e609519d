// The texts of recurring documents: read, change with a preview, put in force, go back.
import { computed, nextTick, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { KhDocument } from '/forms/assets/kit/document.js';
import { fetchFile } from '/forms/assets/kit/papers.js';
import { show, usePage, wordsOf } from './page.js';

const ROWS = { title: 2, field: 1, addressees: 3, bases: 3, body: 16, recipients: 4 };

const asked = () => new URLSearchParams(window.location.search).get('mau');

const Templates = {
  components: { KhDocument },
  setup() {
    const { t } = usePage();
    const list = ref([]);
    const view = ref(null);
    const text = ref({});
    const reason = ref('');
    const errors = ref([]);
    const failed = ref('');
    const said = ref('');
    const busy = ref(false);
    const sample = ref(null);
    let last = 'body';
    const parts = computed(() => Object.keys(ROWS).filter((part) => (part === 'field' ? view.value.letter : part === 'addressees' ? view.value.addressed : true)));
    const errorsAt = (part) => errors.value.filter((e) => e.field === part);

    function take(fresh) {
      view.value = fresh;
      text.value = { ...fresh.versions[0].text };
      sample.value = null;
    }
    async function trying(work) {
      failed.value = '';
      said.value = '';
      errors.value = [];
      busy.value = true;
      try {
        await work();
      } catch (error) {
        if (error.errors?.length) {
          errors.value = error.errors;
        } else {
          failed.value = wordsOf(t, error);
        }
        await nextTick();
        document.querySelector('[role=alert]')?.focus();
      }
      busy.value = false;
    }
    const address = (path) => `/api/paper-templates/${encodeURIComponent(path)}`;
    const open = (path) =>
      trying(async () => {
        take(await get(address(path)));
        window.history.replaceState(null, '', `?mau=${encodeURIComponent(path)}`);
        document.title = `${view.value.label} · Kehoach`;
      });
    const preview = () =>
      trying(async () => {
        sample.value = await post(`${address(view.value.path)}/preview`, text.value);
        await nextTick();
        document.getElementById('sample')?.scrollIntoView({ block: 'start' });
      });
    const previewPdf = () => trying(() => fetchFile(`${address(view.value.path)}/preview/pdf`, text.value, `${view.value.label}.pdf`));
    const put = () =>
      trying(async () => {
        take(await post(address(view.value.path), { seen: view.value.versions[0].number, text: text.value, reason: reason.value }));
        list.value = await get('/api/paper-templates');
        reason.value = '';
        said.value = t('ui.papers.done');
      });
    function use(old) {
      text.value = { ...old };
      sample.value = null;
      errors.value = [];
      said.value = t('ui.papers.restored');
    }
    /** At the cursor of the box that was in use last; a list as its two lines. */
    async function insert(place) {
      const box = document.getElementById(`part-${last}`);
      const words = place.items.length ? `{#${place.name}}\n{${place.items.map((item) => item.name).join('} {')}}\n{/${place.name}}\n` : `{${place.name}}`;
      const at = box?.selectionStart ?? text.value[last].length;
      text.value[last] = text.value[last].slice(0, at) + words + text.value[last].slice(box?.selectionEnd ?? at);
      await nextTick();
      box?.focus();
      box?.setSelectionRange(at + words.length, at + words.length);
    }
    const used = (part) => {
      last = part;
    };
    onMounted(() =>
      trying(async () => {
        list.value = await get('/api/paper-templates');
        take(await get(address(list.value.some((one) => one.path === asked()) ? asked() : list.value[0].path)));
      }),
    );
    return { t, list, view, text, reason, errors, failed, said, busy, sample, parts, errorsAt, open, preview, previewPdf, put, use, insert, used, moment, ROWS };
  },
  template: /* html */ `
    <kh-bar here="templates"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.papers.templates') }}</h1>
      <p class="kh-lead">{{ t('ui.papers.templatesExplain') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert" tabindex="-1">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <div class="kh-templates">
        <nav class="kh-templates__list" :aria-label="t('ui.papers.templates')">
          <ul class="kh-plain-list"><li v-for="one in list" :key="one.path">
            <button type="button" class="kh-button kh-button--plain kh-templates__one" :aria-current="view?.path === one.path" :disabled="busy" @click="open(one.path)"><span>{{ one.label }}</span>
              <span class="kh-soft">{{ one.shipped ? t('ui.papers.shipped') : t('ui.papers.own', one.version) }}</span></button></li></ul>
        </nav>
        <form v-if="view" class="kh-templates__form" novalidate :aria-busy="busy" @submit.prevent="put">
          <h2>{{ view.label }}</h2>
          <div v-if="errors.length" class="kh-message kh-message--error" role="alert" tabindex="-1"><p>{{ t('ui.papers.fixErrors') }}</p>
            <ul><li v-for="(error, index) in errors" :key="index"><template v-if="error.field !== 'reason'">{{ t('ui.papers.part.' + error.field) }}. </template>{{ error.message }}</li></ul></div>
          <div class="kh-templates__edit">
            <div>
              <div v-for="part in parts" :key="part" class="kh-field"><label class="kh-label" :for="'part-' + part">{{ t('ui.papers.part.' + part) }}</label>
                <textarea :id="'part-' + part" class="kh-input" :rows="ROWS[part]" spellcheck="false" v-model="text[part]" :aria-invalid="!!errorsAt(part).length" :aria-describedby="'note-' + part" @focus="used(part)"></textarea>
                <div :id="'note-' + part"><p v-if="part === 'body'" class="kh-help">{{ t('ui.papers.bodyHint') }}</p>
                  <p v-for="(error, index) in errorsAt(part)" :key="index" class="kh-error">{{ error.message }}</p></div></div>
            </div>
            <aside class="kh-card kh-templates__places" aria-labelledby="places"><h3 id="places">{{ t('ui.papers.places') }}</h3>
              <p class="kh-help">{{ t('ui.papers.placesExplain') }}</p>
              <ul class="kh-plain-list"><li v-for="place in view.places" :key="place.name">
                <button type="button" class="kh-link" @click="insert(place)"><code>{{ '{' + place.name + '}' }}</code></button> {{ place.meaning }}
                <ul v-if="place.items.length"><li v-for="item in place.items" :key="item.name"><button type="button" class="kh-link" @click="insert(item)"><code>{{ '{' + item.name + '}' }}</code></button> {{ item.meaning }}</li></ul>
              </li></ul></aside>
          </div>
          <p class="kh-buttons"><button type="button" class="kh-button" :disabled="busy" @click="preview">{{ t('ui.papers.preview') }}</button>
            <button type="button" class="kh-button" :disabled="busy" @click="previewPdf">{{ t('ui.papers.previewPdf') }}</button>
            <button type="button" class="kh-button kh-button--plain" :disabled="busy" @click="use(view.shipped)">{{ t('ui.papers.restore') }}</button></p>
          <section v-if="sample" id="sample"><h3>{{ t('ui.papers.previewTitle') }}</h3><div class="kh-form"><kh-document :document="sample"></kh-document></div></section>
          <div class="kh-field"><label class="kh-label kh-label--required" for="reason">{{ t('ui.papers.reason') }}</label>
            <textarea id="reason" class="kh-input" rows="2" v-model="reason" :aria-invalid="!!errorsAt('reason').length" aria-describedby="reason-error"></textarea>
            <p v-for="error in errorsAt('reason')" :key="error.message" id="reason-error" class="kh-error">{{ error.message }}</p></div>
          <button type="submit" class="kh-button kh-button--primary" :disabled="busy">{{ t('ui.papers.put') }}</button>

          <h3>{{ t('ui.papers.history') }}</h3>
          <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.papers.version') }}</th><th scope="col">{{ t('ui.papers.from') }}</th><th scope="col">{{ t('ui.papers.by') }}</th><th scope="col">{{ t('ui.papers.why') }}</th><th scope="col"></th></tr></thead>
            <tbody><tr v-for="(v, index) in view.versions" :key="v.number">
              <td :data-label="t('ui.papers.version')">{{ v.number }}</td>
              <td :data-label="t('ui.papers.from')">{{ v.from ? moment(t, v.from) : '' }}</td>
              <td :data-label="t('ui.papers.by')">{{ v.by || t('ui.papers.shipped') }}</td>
              <td :data-label="t('ui.papers.why')" class="kh-lines">{{ v.reason }}</td>
              <td><button v-if="index" type="button" class="kh-button kh-button--small" :disabled="busy" @click="use(v.text)">{{ t('ui.papers.use', v.number) }}</button></td>
            </tr></tbody></table></div>
        </form>
      </div>
    </main>`,
};

show(Templates, 'ui.papers.templates');
