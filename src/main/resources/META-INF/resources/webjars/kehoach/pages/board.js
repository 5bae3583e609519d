// The board: rounds, units by rounds, late units and why, rates. Each part is an address of its own.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { show, usePage, wordsOf } from './page.js';
import { look, wanted } from './board-parts.js';
import { BoardMatrix } from './board-matrix.js';
import { BoardRates } from './board-rates.js';
import { BoardRounds } from './board-rounds.js';
import { BoardUnits } from './board-units.js';

const VIEWS = ['rounds', 'matrix', 'units', 'rates'];

const Board = {
  components: { BoardMatrix, BoardRates, BoardRounds, BoardUnits },
  setup() {
    const { t } = usePage();
    const choices = ref(null);
    const failed = ref('');
    const view = VIEWS.includes(wanted.get('view')) ? wanted.get('view') : 'rounds';
    const views = computed(() => VIEWS.filter((one) => one !== 'rates' || choices.value?.leader));
    onMounted(async () => {
      try {
        choices.value = await get('/api/board');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    return { t, choices, failed, view, views, look };
  },
  template: /* html */ `
    <kh-bar here="board"></kh-bar>
    <main id="content" class="kh-page kh-page--wide kh-board" tabindex="-1">
      <h1>{{ t('ui.board.title') }}</h1>
      <p class="kh-lead kh-noprint">{{ t('ui.board.lead') }}</p>
      <nav class="kh-board__views kh-noprint" :aria-label="t('ui.board.views')"><a v-for="one in views" :key="one" :href="look({ view: one })" :aria-current="one === view ? 'page' : undefined">{{ t('ui.board.view.' + one) }}</a></nav>
      <h2>{{ t('ui.board.view.' + view) }}</h2>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <component v-if="choices" :is="'board-' + view" :choices="choices"></component>
    </main>`,
};

show(Board, 'ui.board.title');
