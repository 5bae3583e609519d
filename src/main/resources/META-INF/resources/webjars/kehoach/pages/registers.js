// The registers of a body as its clerk keeps them, and how its numbers are arranged.
import { computed, onMounted, reactive, ref, watch } from '/forms/assets/kit/vue.js';
import { get, put } from '/forms/assets/kit/api.js';
import { dayOf, shortDate } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const KEEPERS = ['CLERK', 'HEAD'];

/** How the numbers of a body are given; an administrator changes it. */
const Series = {
  props: { unit: { type: String, required: true }, year: { type: Number, required: true }, changeable: Boolean },
  setup(props) {
    const { t } = usePage();
    const list = ref([]);
    const failed = ref('');
    const errors = ref({});
    const done = ref('');
    const wanted = reactive({ kinds: 'KH', givenHere: true, nextNumber: null });

    async function read() {
      try {
        list.value = await get(`/api/registers/series?unit=${encodeURIComponent(props.unit)}&year=${props.year}`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function arrange() {
      errors.value = {};
      failed.value = '';
      done.value = '';
      try {
        const series = await put('/api/registers/series', { unit: props.unit, year: props.year, ...wanted, nextNumber: wanted.givenHere ? wanted.nextNumber || null : null });
        done.value = t('ui.registers.series.done', series.kinds, series.year);
        await read();
      } catch (error) {
        errors.value = Object.fromEntries((error.errors || []).map((e) => [e.field, e.message]));
        failed.value = wordsOf(t, error);
      }
    }
    const take = (series) => Object.assign(wanted, { kinds: series.kinds, givenHere: series.givenHere, nextNumber: series.nextNumber });
    watch(() => [props.unit, props.year], read);
    onMounted(read);
    return { t, list, failed, errors, done, wanted, arrange, take };
  },
  template: /* html */ `
    <section aria-labelledby="series">
      <h2 id="series">{{ t('ui.registers.series') }}</h2>
      <p class="kh-help">{{ t('ui.registers.series.explain') }}</p>
      <p v-if="!list.length" class="kh-card">{{ t('ui.registers.series.none') }}</p>
      <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
        <thead><tr><th v-for="name in ['kinds', 'givenHere', 'nextNumber']" :key="name" scope="col">{{ t('ui.registers.series.' + name) }}</th><th v-if="changeable" scope="col"></th></tr></thead>
        <tbody><tr v-for="series in list" :key="series.id">
          <td :data-label="t('ui.registers.series.kinds')">{{ series.kinds === '*' ? t('ui.registers.series.all') : series.kinds }}</td>
          <td :data-label="t('ui.registers.series.givenHere')">{{ t(series.givenHere ? 'ui.registers.series.here' : 'ui.registers.series.elsewhere') }}</td>
          <td :data-label="t('ui.registers.series.nextNumber')">{{ series.givenHere ? series.nextNumber : '' }}</td>
          <td v-if="changeable"><button type="button" class="kh-button kh-button--plain" @click="take(series)">{{ t('ui.registers.series.change', series.kinds) }}</button></td>
        </tr></tbody>
      </table></div>
      <form v-if="changeable" class="kh-card" @submit.prevent="arrange">
        <h3>{{ t('ui.registers.series.arrange') }}</h3>
        <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
        <p v-if="done" class="kh-message" role="status">{{ done }}</p>
        <div class="kh-field kh-field--short"><label class="kh-label" for="kinds">{{ t('ui.registers.series.kinds') }}</label>
          <p class="kh-help" id="kinds-help">{{ t('ui.registers.series.kindsHelp') }}</p>
          <input id="kinds" class="kh-input" v-model.trim="wanted.kinds" required aria-describedby="kinds-help" :aria-invalid="!!errors.kinds"></div>
        <fieldset class="kh-fields"><legend>{{ t('ui.registers.series.givenHere') }}</legend>
          <label class="kh-check"><input type="radio" name="given" :value="true" v-model="wanted.givenHere"> {{ t('ui.registers.series.here') }}</label>
          <label class="kh-check"><input type="radio" name="given" :value="false" v-model="wanted.givenHere"> {{ t('ui.registers.series.elsewhere') }}</label></fieldset>
        <div v-if="wanted.givenHere" class="kh-field kh-field--short"><label class="kh-label" for="next">{{ t('ui.registers.series.nextNumber') }}</label>
          <input id="next" class="kh-input" type="number" min="1" max="999999" v-model.number="wanted.nextNumber" :aria-invalid="!!errors.nextNumber"></div>
        <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.registers.series.save') }}</button></div>
      </form>
    </section>`,
};

const COLUMNS = {
  outgoing: ['number', 'date', 'subject', 'signer', 'recipients', 'archive', 'copies', 'note'],
  incoming: ['arrived', 'incomingNumber', 'sender', 'symbol', 'date', 'subject'],
};

const RegistersPage = {
  components: { Series },
  setup() {
    const { t } = usePage();
    const units = ref(null);
    const administrator = ref(false);
    const failed = ref('');
    const chosen = reactive({ unit: '', year: 0, book: 'outgoing' });
    const lines = ref(null);
    const keeps = computed(() => units.value?.find((u) => u.code === chosen.unit)?.keeps);
    const columns = computed(() => COLUMNS[chosen.book]);
    const name = computed(() => units.value?.find((u) => u.code === chosen.unit)?.name || '');

    async function read() {
      lines.value = null;
      if (!chosen.unit || !chosen.year || !keeps.value) {
        return;
      }
      try {
        lines.value = await get(`/api/registers/${chosen.book}?unit=${encodeURIComponent(chosen.unit)}&year=${chosen.year}`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    function cell(line, column) {
      const cells = {
        number: () => line.text,
        date: () => (line.date ? shortDate(line.date) : ''),
        arrived: () => shortDate(line.arrivedOn),
        incomingNumber: () => line.number,
        note: () => (line.cancelledAt ? t('ui.registers.cancelled', shortDate(dayOf(line.cancelledAt)), line.cancelReason) : line.note),
      };
      return (cells[column] ? cells[column]() : line[column]) ?? '';
    }
    onMounted(async () => {
      try {
        const session = await get('/api/session');
        administrator.value = session.administrator;
        const own = new Map();
        for (const post of session.positions) {
          if (KEEPERS.includes(post.role)) {
            own.set(post.unit, { code: post.unit, name: post.unitName, keeps: true });
          }
        }
        const all = session.administrator ? await get('/api/units') : [];
        units.value = [...own.values(), ...all.filter((u) => !own.has(u.code)).map((u) => ({ code: u.code, name: u.name, keeps: false }))];
        chosen.year = Number(session.businessTime.slice(0, 4));
        chosen.unit = units.value[0]?.code || '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    watch(() => [chosen.unit, chosen.year, chosen.book], read);
    const print = () => window.print();
    return { t, units, administrator, failed, chosen, lines, keeps, columns, name, cell, print };
  },
  template: /* html */ `
    <kh-bar here="registers"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.registers.title') }}</h1>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="units && !units.length" class="kh-card">{{ t('ui.registers.notYours') }}</p>
      <template v-if="units?.length">
        <div class="kh-goto kh-noprint">
          <div class="kh-field"><label class="kh-label" for="unit">{{ t('ui.registers.unit') }}</label>
            <select id="unit" class="kh-input" v-model="chosen.unit"><option v-for="u in units" :key="u.code" :value="u.code">{{ u.name }}</option></select></div>
          <div class="kh-field kh-field--short"><label class="kh-label" for="year">{{ t('ui.registers.year') }}</label>
            <input id="year" class="kh-input" type="number" min="2000" max="2100" v-model.number="chosen.year"></div>
          <div v-if="keeps" class="kh-field"><label class="kh-label" for="book">{{ t('ui.registers.book') }}</label>
            <select id="book" class="kh-input" v-model="chosen.book"><option v-for="book in ['outgoing', 'incoming']" :key="book" :value="book">{{ t('ui.registers.' + book) }}</option></select></div>
          <button v-if="keeps" type="button" class="kh-button" @click="print">{{ t('ui.registers.print') }}</button>
        </div>
        <section v-if="lines" aria-labelledby="book-title">
          <h2 id="book-title">{{ t('ui.registers.of', t('ui.registers.' + chosen.book), name, chosen.year) }}</h2>
          <p v-if="!lines.length" class="kh-card">{{ t('ui.registers.empty') }}</p>
          <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <thead><tr><th v-for="column in columns" :key="column" scope="col">{{ t('ui.registers.column.' + column) }}</th></tr></thead>
            <tbody><tr v-for="line in lines" :key="line.number + (line.text || '')"><td v-for="column in columns" :key="column" :data-label="t('ui.registers.column.' + column)">{{ cell(line, column) }}</td></tr></tbody>
          </table></div>
        </section>
        <series v-if="chosen.unit && chosen.year" class="kh-noprint" :unit="chosen.unit" :year="chosen.year" :changeable="administrator"></series>
      </template>
    </main>`,
};

show(RegistersPage, 'ui.registers.title');
