// How well it went over the years, and over the rounds of one: a picture, and its table. For leaders only.
import { computed } from '/forms/assets/kit/vue.js';
import { usePage } from './page.js';
import { BoardTools, look, query, useRenewed, wanted } from './board-parts.js';

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = 36;
const WIDEST = 72;

/** A column for each line with its percentage above; the table has the same figures. */
const Chart = {
  props: { lines: { type: Array, required: true }, name: { type: Function, required: true } },
  setup(props) {
    const { t, language } = usePage();
    const room = WIDTH - 2 * EDGE;
    const high = HEIGHT - 2 * EDGE;
    const columns = computed(() => {
      const step = room / Math.max(props.lines.length, 1);
      const width = Math.min(step * 0.6, WIDEST);
      return props.lines.map((line, index) => {
        const height = (high * (line.onTimeRate ?? 0)) / 100;
        return {
          key: line.round ?? line.year, x: EDGE + (index + 0.5) * step - width / 2, width, middle: EDGE + (index + 0.5) * step,
          y: HEIGHT - EDGE - height, height, name: props.name(line),
          rate: line.onTimeRate === null ? '' : t('ui.board.rates.percent', line.onTimeRate.toLocaleString(language)),
        };
      });
    });
    const grid = [0, 25, 50, 75, 100].map((percent) => ({ percent, y: HEIGHT - EDGE - (high * percent) / 100 }));
    return { t, columns, grid, WIDTH, HEIGHT, EDGE };
  },
  template: /* html */ `
    <figure class="kh-figure" tabindex="0"><svg class="kh-board__chart" :viewBox="'0 0 ' + WIDTH + ' ' + HEIGHT" role="img" :aria-label="t('ui.board.rates.picture')">
      <g v-for="line in grid" :key="line.percent"><line class="kh-board__grid" :x1="EDGE" :x2="WIDTH - EDGE" :y1="line.y" :y2="line.y"></line><text class="kh-board__text" :x="EDGE - 6" :y="line.y + 4" text-anchor="end">{{ line.percent }}</text></g>
      <g v-for="column in columns" :key="column.key"><rect class="kh-board__on-time" :x="column.x" :y="column.y" :width="column.width" :height="column.height"></rect>
        <text class="kh-board__text" :x="column.middle" :y="column.y - 6" text-anchor="middle">{{ column.rate }}</text><text class="kh-board__text" :x="column.middle" :y="HEIGHT - EDGE + 18" text-anchor="middle">{{ column.name }}</text></g>
    </svg></figure>`,
};

/** More columns than that are no picture any more. */
const MOST = 12;
const NUMBERS = ['ordered', 'doneOnTime', 'doneLate', 'openInTime', 'openOverdue'];
const BOX = { doneOnTime: 'DONE_ON_TIME', doneLate: 'DONE_LATE', openInTime: 'OPEN_IN_TIME', openOverdue: 'OPEN_OVERDUE' };

export const BoardRates = {
  components: { BoardTools, Chart },
  setup() {
    const { t, language } = usePage();
    const year = wanted.get('year');
    const renewed = useRenewed(`/api/board/rates?${query(['year'])}`);
    const file = `/api/board/rates?${query(['year'])}`;
    const head = (name) => t(BOX[name] ? `ui.bucket.${BOX[name]}` : `ui.board.column.${name}`);
    const percent = (rate) => (rate === null ? t('ui.board.rates.nothing') : t('ui.board.rates.percent', rate.toLocaleString(language)));
    const drawn = computed(() => {
      const lines = renewed.data.value || [];
      return year ? lines.slice(-MOST) : [...lines].reverse().slice(-MOST);
    });
    const named = (line) => (year ? String(1 + (renewed.data.value || []).indexOf(line)) : String(line.year));
    const thousands = (number) => number.toLocaleString(language);
    return { t, year, renewed, file, head, percent, drawn, named, thousands, look, NUMBERS };
  },
  template: /* html */ `
    <p class="kh-help">{{ t('ui.board.rates.explain') }}</p>
    <p v-if="year" class="kh-noprint"><a :href="look({ view: 'rates' })">← {{ t('ui.board.rates.back') }}</a></p>
    <p v-if="renewed.failed.value" class="kh-message kh-message--error" role="alert">{{ renewed.failed.value }}</p>
    <template v-if="renewed.data.value">
      <board-tools :look="renewed" :file="file"></board-tools>
      <p v-if="!renewed.data.value.length" class="kh-card">{{ t('ui.board.rates.none') }}</p>
      <template v-else>
        <chart :lines="drawn" :name="named"></chart>
        <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.board.view.rates')"><table class="kh-table kh-table--cards">
          <caption>{{ year ? t('ui.board.rates.captionOf', year) : t('ui.board.rates.caption') }}</caption>
          <thead><tr><th scope="col">{{ t(year ? 'ui.board.column.round' : 'ui.board.column.year') }}</th><th v-if="!year" scope="col" class="kh-number">{{ t('ui.board.column.rounds') }}</th><th v-for="n in NUMBERS" :key="n" scope="col" class="kh-number">{{ head(n) }}</th><th scope="col" class="kh-number">{{ t('ui.board.column.answeredRate') }}</th><th scope="col" class="kh-number">{{ t('ui.board.column.onTimeRate') }}</th></tr></thead>
          <tbody><tr v-for="(line, index) in renewed.data.value" :key="line.round || line.year">
            <th scope="row"><a v-if="year" :href="look({ view: 'units', round: line.round, state: 'OPEN_OVERDUE' })">{{ index + 1 }}. {{ line.title }}</a><a v-else :href="look({ view: 'rates', year: line.year })">{{ t('ui.board.rates.year', line.year) }}</a></th>
            <td v-if="!year" class="kh-number" :data-label="t('ui.board.column.rounds')">{{ thousands(line.rounds) }}</td>
            <td v-for="n in NUMBERS" :key="n" class="kh-number" :data-label="head(n)">{{ thousands(line[n]) }}</td>
            <td class="kh-number" :data-label="t('ui.board.column.answeredRate')">{{ percent(line.answeredRate) }}</td>
            <td class="kh-number" :data-label="t('ui.board.column.onTimeRate')">{{ percent(line.onTimeRate) }}</td>
          </tr></tbody>
        </table></div>
      </template>
    </template>`,
};
