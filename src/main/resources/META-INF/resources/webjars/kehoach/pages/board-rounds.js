// The rounds, for leaders first: how many have answered, the four boxes, who is late, when they were chased last.
import { shortDate, moment } from '/forms/assets/kit/dates.js';
import { usePage } from './page.js';
import { BoardBar, BoardFilters, BoardPages, BoardTools, look, query, useRenewed } from './board-parts.js';

const SIZE = 20;
const BOXES = { DONE_ON_TIME: 'doneOnTime', DONE_LATE: 'doneLate', OPEN_IN_TIME: 'openInTime', OPEN_OVERDUE: 'openOverdue' };
const KEYS = { DONE_ON_TIME: 'on-time', DONE_LATE: 'late', OPEN_IN_TIME: 'open', OPEN_OVERDUE: 'overdue' };

export const BoardRounds = {
  components: { BoardBar, BoardFilters, BoardPages, BoardTools },
  props: { choices: { type: Object, required: true } },
  setup() {
    const { t } = usePage();
    const asked = query(['open', 'plan', 'year', 'page']);
    const renewed = useRenewed(`/api/board/rounds?${asked}`);
    const file = `/api/board/rounds?${query(['open', 'plan', 'year'])}`;
    const units = (line, state) => look({ view: 'units', round: line.id, state });
    const planOf = (plan) => (plan.issuedOn ? t('ui.board.rounds.of', plan.number, shortDate(plan.issuedOn), plan.issuer) : t('ui.board.rounds.draft', plan.title));
    const thousands = (number) => number.toLocaleString(document.documentElement.lang);
    return { t, renewed, file, units, look, planOf, thousands, shortDate, moment, BOXES, KEYS, SIZE };
  },
  template: /* html */ `
    <board-filters view="rounds" :fields="['open', 'plan', 'year']" :choices="choices"></board-filters>
    <p v-if="renewed.failed.value" class="kh-message kh-message--error" role="alert">{{ renewed.failed.value }}</p>
    <template v-if="renewed.data.value">
      <board-tools :look="renewed" :file="file"></board-tools>
      <p v-if="!renewed.data.value.lines.length" class="kh-card">{{ t('ui.board.rounds.none') }}</p>
      <template v-else>
        <p class="kh-soft">{{ t('ui.board.rounds.count', thousands(renewed.data.value.total)) }}</p>
        <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.board.view.rounds')"><table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ t('ui.board.rounds.caption') }}</caption>
          <thead><tr><th scope="col">{{ t('ui.board.column.round') }}</th><th scope="col">{{ t('ui.board.column.lastDay') }}</th><th scope="col">{{ t('ui.board.column.answered') }}</th>
            <th v-for="(field, box) in BOXES" :key="box" scope="col"><span class="kh-board__key" :class="'kh-board__key--' + KEYS[box]" aria-hidden="true"></span>{{ t('ui.bucket.' + box) }}</th>
            <th scope="col">{{ t('ui.board.column.late') }}</th><th scope="col">{{ t('ui.board.column.lastReminded') }}</th></tr></thead>
          <tbody><tr v-for="line in renewed.data.value.lines" :key="line.id">
            <th scope="row"><a :href="look({ view: 'units', round: line.id, state: 'OPEN_OVERDUE' })">{{ line.title }}</a><br><span class="kh-soft kh-board__plain">{{ planOf(line.plan) }}</span><br><span class="kh-chip">{{ line.stateName }}</span> <a class="kh-board__plain" :href="'/dot/' + line.id">{{ t('ui.board.rounds.list') }}</a></th>
            <td :data-label="t('ui.board.column.lastDay')">{{ shortDate(line.lastDay) }}</td>
            <td :data-label="t('ui.board.column.answered')" class="kh-board__answered"><strong>{{ t('ui.board.rounds.answered', thousands(line.figures.answered), thousands(line.figures.ordered)) }}</strong><board-bar :figures="line.figures"></board-bar>
              <span v-if="line.notAsked" class="kh-soft">{{ t('ui.board.rounds.asking', thousands(line.notAsked)) }}</span>
              <span v-if="line.figures.invited" class="kh-soft">{{ t('ui.board.rounds.invited', line.figures.invitedAnswered, line.figures.invited) }}</span></td>
            <td v-for="(field, box) in BOXES" :key="box" class="kh-number" :data-label="t('ui.bucket.' + box)"><a v-if="line.figures[field]" :href="units(line, box)" :class="{ 'kh-board__alarm': box === 'OPEN_OVERDUE' }" :aria-label="t('ui.bucket.' + box) + ': ' + line.figures[field] + ', ' + line.title">{{ thousands(line.figures[field]) }}</a><template v-else>0</template>
              <template v-if="box === 'OPEN_IN_TIME' && line.figures.extended"><br><span class="kh-soft kh-board__plain">{{ t('ui.board.rounds.extended', line.figures.extended) }}</span></template></td>
            <td :data-label="t('ui.board.column.late')"><template v-if="line.figures.openOverdue"><template v-if="line.late.length">{{ line.late.join('; ') }}<br></template><a :href="units(line, 'OPEN_OVERDUE')" :aria-label="t('ui.board.rounds.allLate', thousands(line.figures.openOverdue)) + ': ' + line.title">{{ line.late.length ? t('ui.board.rounds.why') : t('ui.board.rounds.allLate', thousands(line.figures.openOverdue)) }}</a></template><template v-else>{{ t('ui.board.rounds.noneLate') }}</template></td>
            <td :data-label="t('ui.board.column.lastReminded')">{{ line.lastReminded ? moment(t, line.lastReminded) : t('ui.board.rounds.never') }}</td>
          </tr></tbody>
        </table></div>
        <board-pages :total="renewed.data.value.total" :size="SIZE"></board-pages>
      </template>
    </template>`,
};
