// The registers of a body as its clerk keeps them, printed as Decree 30/2020, Phụ lục IV, asks.
import { computed, onMounted, reactive, ref, watch } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { dayOf, shortDate } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';
import { Numbering, Series, seriesName } from './registers-numbering.js';
import { LineActions, NewLines } from './registers-write.js';

const KEEPERS = ['CLERK', 'HEAD'];

const COLUMNS = {
  outgoing: ['number', 'date', 'subject', 'signer', 'recipients', 'archive', 'copies', 'sentOn', 'signedFor', 'note'],
  incoming: ['arrived', 'incomingNumber', 'sender', 'symbol', 'date', 'subject', 'receiver', 'passedOn', 'signedFor', 'note'],
};

const RegistersPage = {
  components: { LineActions, NewLines, Numbering, Series },
  setup() {
    const { t } = usePage();
    const units = ref(null);
    const failed = ref('');
    const done = ref('');
    const today = ref('');
    const chosen = reactive({ unit: '', year: 0, book: 'outgoing', series: '' });
    const lines = ref(null);
    const decision = ref(null);
    const acting = ref(null);
    const again = ref(0);
    const unit = computed(() => units.value?.find((u) => u.code === chosen.unit));
    const keeps = computed(() => unit.value?.keeps);
    const columns = computed(() => COLUMNS[chosen.book]);
    const keyOf = (line) => `${line.body ?? ''}|${line.kinds ?? ''}`;
    const allSeries = computed(() => [...new Map((lines.value || []).filter((l) => l.kinds).map((l) => [keyOf(l), seriesName(t, l.body, l.kinds)]))]);
    const shown = computed(() => (lines.value || []).filter((line) => !chosen.series || keyOf(line) === chosen.series));
    // One book after the other where the body has several series.
    const groups = computed(() => {
      const byKey = new Map();
      shown.value.forEach((line) => byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) || []), line]));
      return [...byKey].map(([key, some]) => ({ key, name: byKey.size > 1 ? t('ui.registers.seriesOf', seriesName(t, some[0].body, some[0].kinds)) : '', lines: some }));
    });
    const file = computed(() => `/api/registers/${chosen.book}.xlsx?unit=${encodeURIComponent(chosen.unit)}&year=${chosen.year}`);

    async function read() {
      lines.value = null;
      acting.value = null;
      if (!chosen.unit || !chosen.year) {
        return;
      }
      const where = `unit=${encodeURIComponent(chosen.unit)}&year=${chosen.year}`;
      try {
        decision.value = await get(`/api/registers/numbering?${where}`);
        if (keeps.value) {
          lines.value = await get(`/api/registers/${chosen.book}?${where}`);
        }
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function written(words) {
      done.value = words;
      again.value++;
      await read();
    }
    const day = (iso) => (iso ? shortDate(iso) : '');
    function note(line) {
      const notes = [];
      if (line.state === 'RESERVED') {
        notes.push(t('ui.registers.reserved'));
      }
      if (line.cancelledAt) {
        notes.push(t('ui.registers.cancelled', shortDate(dayOf(line.cancelledAt)), line.cancelReason));
      }
      return [...notes, line.note].filter(Boolean).join('. ');
    }
    function cell(line, column) {
      const cells = {
        number: () => line.text,
        date: () => day(line.date),
        arrived: () => day(line.arrivedOn),
        sentOn: () => day(line.sentOn),
        passedOn: () => day(line.sentOn),
        incomingNumber: () => line.number,
        subject: () => (line.state === 'RESERVED' ? t('ui.registers.reservedFor', line.subject) : line.subject),
        note: () => note(line),
      };
      return (cells[column] ? cells[column]() : line[column]) ?? '';
    }
    function actions(line) {
      if (line.state === 'CANCELLED') {
        return [];
      }
      if (line.state === 'RESERVED') {
        return ['use', 'cancel'];
      }
      return line.byHand ? ['handle', 'cancel'] : ['handle'];
    }
    /** What stands on the cover of the book (bìa sổ). */
    const cover = computed(() => {
      const all = shown.value;
      const days = all.map((line) => line.arrivedOn || line.date).filter(Boolean).sort();
      const numbers = all.map((line) => line.number);
      return groups.value.length === 1 ? { first: Math.min(...numbers), last: Math.max(...numbers), from: day(days[0]), to: day(days.at(-1)) } : null;
    });
    onMounted(async () => {
      try {
        const session = await get('/api/session');
        const own = new Map();
        for (const post of session.positions) {
          if (KEEPERS.includes(post.role)) {
            const known = own.get(post.unit) || {};
            own.set(post.unit, { code: post.unit, name: post.unitName, keeps: true, writes: known.writes || post.role === 'CLERK', decides: known.decides || session.administrator || post.role === 'HEAD' });
          }
        }
        const all = session.administrator ? await get('/api/units') : [];
        units.value = [...own.values(), ...all.filter((u) => !own.has(u.code)).map((u) => ({ code: u.code, name: u.name, keeps: false, writes: false, decides: true }))];
        today.value = dayOf(session.businessTime);
        chosen.year = Number(session.businessTime.slice(0, 4));
        chosen.unit = units.value[0]?.code || '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    watch(() => [chosen.unit, chosen.year, chosen.book], () => {
      chosen.series = '';
      done.value = '';
      read();
    });
    const print = () => window.print();
    return { t, units, unit, failed, done, today, chosen, lines, decision, acting, again, keeps, columns, allSeries, groups, shown, file, cover, cell, actions, written, print };
  },
  template: /* html */ `
    <kh-bar here="registers"></kh-bar>
    <main id="content" class="kh-page kh-register" tabindex="-1">
      <h1 class="kh-noprint">{{ t('ui.registers.title') }}</h1>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="done" class="kh-message kh-noprint" role="status">{{ done }}</p>
      <p v-if="units && !units.length" class="kh-card">{{ t('ui.registers.notYours') }}</p>
      <template v-if="units?.length">
        <div class="kh-goto kh-noprint">
          <div class="kh-field"><label class="kh-label" for="unit">{{ t('ui.registers.unit') }}</label>
            <select id="unit" class="kh-input" v-model="chosen.unit"><option v-for="u in units" :key="u.code" :value="u.code">{{ u.name }}</option></select></div>
          <div class="kh-field kh-field--short"><label class="kh-label" for="year">{{ t('ui.registers.year') }}</label>
            <input id="year" class="kh-input" type="number" min="2000" max="2100" v-model.number="chosen.year"></div>
          <div v-if="keeps" class="kh-field"><label class="kh-label" for="book">{{ t('ui.registers.book') }}</label>
            <select id="book" class="kh-input" v-model="chosen.book"><option v-for="book in ['outgoing', 'incoming']" :key="book" :value="book">{{ t('ui.registers.' + book) }}</option></select></div>
          <div v-if="keeps && allSeries.length > 1" class="kh-field"><label class="kh-label" for="of-series">{{ t('ui.registers.whichSeries') }}</label>
            <select id="of-series" class="kh-input" v-model="chosen.series"><option value="">{{ t('ui.registers.allSeries') }}</option><option v-for="[key, name] in allSeries" :key="key" :value="key">{{ name }}</option></select></div>
          <button v-if="keeps" type="button" class="kh-button" @click="print">{{ t('ui.registers.print') }}</button>
          <a v-if="keeps" class="kh-button" :href="file" download>{{ t('ui.registers.workbook') }}</a>
        </div>
        <section v-if="lines" aria-labelledby="book-title">
          <h2 id="book-title" class="kh-noprint">{{ t('ui.registers.of', t('ui.registers.' + chosen.book), unit?.name || '', chosen.year) }}</h2>
          <div class="kh-register__cover">
            <p>{{ unit?.name }}</p>
            <p class="kh-register__title">{{ t('ui.registers.' + chosen.book) }}</p>
            <p>{{ t('ui.registers.cover.year', chosen.year) }}</p>
            <p v-if="cover">{{ t('ui.registers.cover.range', cover.first, cover.last) }}<br>{{ t('ui.registers.cover.days', cover.from, cover.to) }}</p>
            <p>{{ t('ui.registers.cover.volume') }}</p>
          </div>
          <p v-if="!shown.length" class="kh-card">{{ t('ui.registers.empty') }}</p>
          <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards kh-register__table">
            <thead><tr><th v-for="column in columns" :key="column" scope="col" :class="'kh-register__' + column">{{ t('ui.registers.column.' + column) }}</th><th v-if="unit?.writes" scope="col" class="kh-noprint">{{ t('ui.registers.action') }}</th></tr>
              <tr class="kh-register__count" aria-hidden="true"><th v-for="(column, n) in columns" :key="column">({{ n + 1 }})</th><th v-if="unit?.writes" class="kh-noprint"></th></tr></thead>
            <tbody v-for="group in groups" :key="group.key">
              <tr v-if="group.name"><th :colspan="columns.length + (unit?.writes ? 1 : 0)" scope="rowgroup">{{ group.name }}</th></tr>
              <template v-for="line in group.lines" :key="line.id"><tr :class="{ 'kh-register__void': line.state === 'CANCELLED' }"><td v-for="column in columns" :key="column" :data-label="t('ui.registers.column.' + column)" :class="'kh-register__' + column">{{ cell(line, column) }}</td>
                <td v-if="unit?.writes" class="kh-noprint"><button v-for="action in actions(line)" :key="action" type="button" class="kh-link kh-register__action" :aria-label="t('ui.registers.' + action, line.text || line.number)" @click="acting = { line, action }">{{ t('ui.registers.short.' + action) }}</button></td></tr>
              <tr v-if="acting?.line.id === line.id" class="kh-noprint"><td :colspan="columns.length + 1"><line-actions :key="acting.line.id + acting.action" :line="acting.line" :action="acting.action" :book="chosen.book" :unit="chosen.unit" :advisory="decision?.advisoryBodies" :today="today" @written="written" @dismissed="acting = null"></line-actions></td></tr></template>
            </tbody>
          </table></div>
        </section>
        <new-lines v-if="unit?.writes" class="kh-noprint" :book="chosen.book" :unit="chosen.unit" :advisory="decision?.advisoryBodies" :today="today" @written="written"></new-lines>
        <template v-if="chosen.unit && chosen.year">
          <numbering class="kh-noprint" :unit="chosen.unit" :year="chosen.year" :decision="decision" :changeable="unit?.decides" @decided="written('')"></numbering>
          <series class="kh-noprint" :unit="chosen.unit" :year="chosen.year" :again="again" :changeable="unit?.decides"></series>
        </template>
      </template>
    </main>`,
};

show(RegistersPage, 'ui.registers.title');
