// Units in a box, late ones first of all: with whom it lies since when, why, how often they were reminded.
import { computed, reactive, ref } from '/forms/assets/kit/vue.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { BulkBar } from './bulk.js';
import { usePage } from './page.js';
import { BoardFilters, BoardPages, BoardTools, CHIP, query, useRenewed, wanted } from './board-parts.js';

const SIZE = 100;
const FILTERS = ['state', 'tier', 'group', 'q'];
const COLUMNS = ['unit', 'state', 'lastDay', 'with', 'reasons', 'lastReminded', 'phone'];

/** On whom something can still be done. */
const OPEN = ['ASKED', 'RECEIVED', 'IN_PREPARATION', 'AT_HEAD', 'AT_CLERK', 'AWAITING_SUB_PLAN', 'SUBMITTED', 'MORE_ASKED'];

/** An empty state in the address is a wish too: all of them. */
function asked(names) {
  const found = query(names);
  if (wanted.has('state')) {
    found.set('state', wanted.get('state'));
  }
  return found;
}

export const BoardUnits = {
  components: { BoardFilters, BoardPages, BoardTools, BulkBar },
  props: { choices: { type: Object, required: true } },
  setup() {
    const { t } = usePage();
    const renewed = useRenewed(`/api/board/units?${asked(['round', ...FILTERS, 'page'])}`);
    const file = `/api/board/units?${asked(['round', ...FILTERS])}`;
    const round = wanted.get('round');
    const title = computed(() => (round ? renewed.data.value?.lines[0]?.roundTitle : ''));
    const thousands = (number) => number.toLocaleString(document.documentElement.lang);
    const tel = (phone) => `tel:${phone.replace(/\s/g, '')}`;
    const chosen = reactive(new Set());
    const said = ref('');
    const mayChoose = (line) => line.steers && OPEN.includes(line.state);
    const onPage = computed(() => (renewed.data.value?.lines || []).filter(mayChoose));
    const allChosen = computed(() => onPage.value.length > 0 && onPage.value.every((line) => chosen.has(line.id)));
    const tick = (line) => (chosen.has(line.id) ? chosen.delete(line.id) : chosen.add(line.id));
    function tickPage() {
      const all = allChosen.value;
      onPage.value.forEach((line) => (all ? chosen.delete(line.id) : chosen.add(line.id)));
    }
    async function worked(words) {
      chosen.clear();
      said.value = words;
      await renewed.renew();
    }
    return { t, chosen, said, mayChoose, onPage, allChosen, tick, tickPage, worked, renewed, file, round, title, thousands, tel, moment, shortDate, CHIP, COLUMNS, FILTERS, SIZE };
  },
  template: /* html */ `
    <p v-if="round" class="kh-row"><strong>{{ title ? t('ui.board.units.of', title) : '' }}</strong> <a :href="'/dot/' + round">{{ t('ui.board.rounds.list') }}</a></p>
    <p v-else><strong>{{ t('ui.board.units.all') }}</strong></p>
    <board-filters view="units" :fields="FILTERS" :choices="choices"></board-filters>
    <p v-if="renewed.failed.value" class="kh-message kh-message--error" role="alert">{{ renewed.failed.value }}</p>
    <template v-if="renewed.data.value">
      <board-tools :look="renewed" :file="file"></board-tools>
      <p v-if="!renewed.data.value.lines.length" class="kh-card">{{ t('ui.board.units.none') }}</p>
      <template v-else>
        <p class="kh-soft">{{ t('ui.board.units.count', thousands(renewed.data.value.total)) }}</p>
        <p class="kh-soft" role="status">{{ said }}</p>
        <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.board.view.units')"><table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ t('ui.board.units.caption') }}</caption>
          <thead><tr><th v-if="onPage.length" scope="col" class="kh-noprint"><span class="kh-hidden-text">{{ t('ui.round.choose') }}</span><input type="checkbox" :checked="allChosen" :aria-label="t('ui.bulk.chooseAll')" @change="tickPage"></th><th v-for="c in COLUMNS" :key="c" scope="col">{{ t('ui.board.column.' + c) }}</th></tr></thead>
          <tbody><tr v-for="line in renewed.data.value.lines" :key="line.id">
            <td v-if="onPage.length" class="kh-noprint"><input v-if="mayChoose(line)" type="checkbox" :checked="chosen.has(line.id)" :aria-label="t('ui.round.chooseUnit', line.unitName)" @change="tick(line)"></td>
            <th scope="row"><a :href="'/van-ban/' + line.id" :aria-label="line.unitName + ', ' + line.roundTitle">{{ line.unitName }}</a><template v-if="!round"><br><span class="kh-soft kh-board__plain">{{ line.roundTitle }}</span></template></th>
            <td :data-label="t('ui.board.column.state')"><span v-if="line.bucket" class="kh-chip" :class="CHIP[line.bucket]">{{ t('ui.bucket.' + line.bucket) }}</span><span class="kh-board__line">{{ line.stateName }}</span></td>
            <td :data-label="t('ui.board.column.lastDay')">{{ shortDate(line.lastDay) }}<span v-if="line.extended" class="kh-soft kh-board__line">{{ t('ui.round.extended') }}</span><span v-if="line.lateness" class="kh-board__line kh-board__alarm">{{ t('ui.board.lateBy', line.lateness) }}</span></td>
            <td :data-label="t('ui.board.column.with')">{{ line.with }}<span v-if="line.with && line.since" class="kh-soft kh-board__line">{{ t('ui.board.units.since', moment(t, line.since)) }}</span></td>
            <td :data-label="t('ui.board.column.reasons')"><template v-if="line.reasons.length"><span v-for="(reason, index) in line.reasons" :key="index" class="kh-board__line">{{ reason }}</span></template><span v-else-if="line.bucket === 'OPEN_OVERDUE'" class="kh-soft">{{ t('ui.board.units.noReason') }}</span></td>
            <td :data-label="t('ui.board.column.lastReminded')">{{ line.reminders ? t('ui.board.units.reminded', line.reminders, moment(t, line.lastReminded)) : t('ui.board.units.notReminded') }}</td>
            <td :data-label="t('ui.board.column.phone')"><a v-if="line.phone" class="kh-link" :href="tel(line.phone)">{{ line.phone }}</a></td>
          </tr></tbody>
        </table></div>
        <board-pages :total="renewed.data.value.total" :size="SIZE"></board-pages>
      </template>
      <bulk-bar v-if="onPage.length || chosen.size || said" :responses="[...chosen]" @done="worked"><button type="button" class="kh-button kh-button--plain" @click="chosen.clear()">{{ t('ui.bulk.clear') }}</button></bulk-bar>
    </template>`,
};
