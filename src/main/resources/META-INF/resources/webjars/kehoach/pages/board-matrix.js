// Units by rounds: where each stands in each, how late it is, with whom it lies.
import { shortDate } from '/forms/assets/kit/dates.js';
import { usePage } from './page.js';
import { BoardFilters, BoardPages, BoardTools, CHIP, look, query, useRenewed } from './board-parts.js';

const SIZE = 100;
const FILTERS = ['plan', 'tier', 'group', 'state', 'q'];

export const BoardMatrix = {
  components: { BoardFilters, BoardPages, BoardTools },
  props: { choices: { type: Object, required: true } },
  setup() {
    const { t } = usePage();
    const renewed = useRenewed(`/api/board/matrix?${query([...FILTERS, 'page'])}`);
    const file = `/api/board/matrix?${query(FILTERS)}`;
    const cellOf = (line, column) => line.cells.find((cell) => cell.round === column.id);
    const word = (cell) => {
      if (cell.bucket === 'OPEN_OVERDUE') {
        return cell.lateness ? t('ui.board.lateBy', cell.lateness) : t('ui.bucket.OPEN_OVERDUE');
      }
      return cell.bucket === 'DONE_LATE' && cell.lateness ? t('ui.board.doneLateBy', cell.lateness) : t(`ui.bucket.${cell.bucket}`);
    };
    const thousands = (number) => number.toLocaleString(document.documentElement.lang);
    return { t, renewed, file, cellOf, word, look, shortDate, thousands, CHIP, FILTERS, SIZE };
  },
  template: /* html */ `
    <p class="kh-help">{{ t('ui.board.matrix.rounds') }}</p>
    <board-filters view="matrix" :fields="FILTERS" :choices="choices"></board-filters>
    <p v-if="renewed.failed.value" class="kh-message kh-message--error" role="alert">{{ renewed.failed.value }}</p>
    <template v-if="renewed.data.value">
      <board-tools :look="renewed" :file="file"></board-tools>
      <p v-if="!renewed.data.value.lines.length" class="kh-card">{{ t('ui.board.matrix.none') }}</p>
      <template v-else>
        <p class="kh-soft">{{ t('ui.board.matrix.count', thousands(renewed.data.value.total)) }}</p>
        <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.board.view.matrix')"><table class="kh-table kh-table--cards kh-board__matrix">
          <caption class="kh-hidden-text">{{ t('ui.board.matrix.caption') }}</caption>
          <thead><tr><th scope="col">{{ t('ui.board.column.unit') }}</th><th v-for="column in renewed.data.value.columns" :key="column.id" scope="col"><a :href="look({ view: 'units', round: column.id, state: 'OPEN_OVERDUE' })">{{ column.title }}</a><br><span class="kh-soft kh-board__plain">{{ shortDate(column.lastDay) }} · {{ t('ui.board.rounds.answered', column.figures.answered, column.figures.ordered) }}</span></th></tr></thead>
          <tbody><tr v-for="line in renewed.data.value.lines" :key="line.unit">
            <th scope="row">{{ line.unitName }}</th>
            <td v-for="column in renewed.data.value.columns" :key="column.id" :data-label="column.title">
              <template v-for="cell in [cellOf(line, column)]" :key="column.id"><template v-if="cell">
                <a :href="'/van-ban/' + cell.id" :aria-label="line.unitName + ', ' + column.title + ': ' + cell.stateName">{{ cell.stateName }}</a><br>
                <span v-if="cell.bucket" class="kh-chip" :class="CHIP[cell.bucket]">{{ word(cell) }}</span>
                <span v-if="cell.extended" class="kh-soft kh-board__line">{{ t('ui.board.extendedTo', shortDate(cell.lastDay)) }}</span>
                <span v-if="cell.with" class="kh-soft kh-board__line">{{ cell.with }}</span>
              </template><span v-else class="kh-soft">{{ t('ui.board.matrix.notAsked') }}</span></template>
            </td>
          </tr></tbody>
        </table></div>
        <board-pages :total="renewed.data.value.total" :size="SIZE"></board-pages>
      </template>
    </template>`,
};
