// Comments on a draft: the draft as it was sent out, what a unit says, and the table of what became of it.
import { computed, inject } from './vue.js';
import { shortDate } from './dates.js';

/** The frozen draft, and what silence means. */
export const KhOpinionDraft = {
  setup: () => ({ form: inject('form'), t: inject('form').t }),
  template: /* html */ `
    <p v-if="form.view.silenceAgrees !== undefined" class="kh-form__explain">{{ t(form.view.silenceAgrees ? 'ui.opinion.silenceAgrees' : 'ui.opinion.silenceIsNothing') }}</p>
    <kh-part v-if="form.view.draftDocument" id="draft" :title="t('ui.opinion.draft')" start="open">
      <kh-document :document="form.view.draftDocument"></kh-document>
    </kh-part>`,
};

/** What the unit says, to be read by its head and clerk. */
export const KhOpinion = {
  setup() {
    const form = inject('form');
    return { form, t: form.t, opinion: computed(() => form.view.opinion) };
  },
  template: /* html */ `
    <kh-part v-if="opinion" id="opinion" :title="t('ui.opinion.own')" start="open">
      <p><span class="kh-chip">{{ t('ui.opinion.stance.' + opinion.stance) }}</span></p>
      <p v-if="opinion.general" class="kh-form__lines">{{ opinion.general }}</p>
      <dl v-if="opinion.parts.length" class="kh-facts">
        <template v-for="(part, index) in opinion.parts" :key="index"><dt>{{ part.section || t('ui.opinion.someSection') }}</dt><dd class="kh-form__lines">{{ part.text }}</dd></template>
      </dl>
    </kh-part>`,
};

const stanceOf = (t, table, row) => t(`ui.opinion.stance.${row.stance}${row.stance === 'SILENT' && table.silenceAgrees ? '.agrees' : ''}`);
const paper = (t, row) => (row.document ? t('ui.consolidation.documentOf', row.document, shortDate(row.date)) : '');

/** How many said what. */
function counts(t, table) {
  const sums = new Map();
  table.rows.forEach((row) => sums.set(stanceOf(t, table, row), (sums.get(stanceOf(t, table, row)) ?? 0) + 1));
  return [...sums].map(([stance, count]) => `${stance}: ${count}`).join('; ');
}

/** One table of a plan, in forms and on its page. */
export const KhOpinionTable = {
  props: { table: { type: Object, required: true } },
  setup(props) {
    const { t } = inject('form');
    return { t, shortDate, stance: (row) => stanceOf(t, props.table, row), paper: (row) => paper(t, row), sums: computed(() => counts(t, props.table)) };
  },
  template: /* html */ `
    <p class="kh-form__explain">{{ t('ui.opinion.until', shortDate(table.lastDay)) }} {{ sums }}<template v-if="table.calledOff">. {{ t('ui.opinion.calledOff') }}</template></p>
    <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="t('ui.opinion.table')">
      <table class="kh-table">
        <thead><tr><th scope="col">{{ t('ui.opinion.unit') }}</th><th scope="col">{{ t('ui.opinion.stance') }}</th><th scope="col">{{ t('ui.opinion.comment') }}</th><th scope="col">{{ t('ui.opinion.settlement') }}</th></tr></thead>
        <tbody v-for="row in table.rows" :key="row.unit">
          <tr v-for="(item, index) in row.items.length ? row.items : [null]" :key="index">
            <th v-if="!index" scope="row" :rowspan="Math.max(1, row.items.length)">{{ row.unitName }}<br><small v-if="row.document">{{ paper(row) }}</small></th>
            <td v-if="!index" :rowspan="Math.max(1, row.items.length)">{{ stance(row) }}</td>
            <td class="kh-form__lines"><template v-if="item"><strong v-if="item.section">{{ item.section }}: </strong>{{ item.text }}</template></td>
            <td class="kh-form__lines"><template v-if="item && item.verdict"><strong>{{ t('ui.opinion.verdict.' + item.verdict) }}</strong><template v-if="item.words">. {{ item.words }}</template></template></td>
          </tr>
        </tbody>
      </table>
    </div>`,
};

/** The tables that belong to the file: seen by everybody who examines or signs it. */
export const KhOpinions = {
  components: { KhOpinionTable },
  setup: () => ({ form: inject('form'), t: inject('form').t }),
  template: /* html */ `
    <kh-part v-for="table in form.view.opinions || []" :key="table.roundId" :id="'opinions-' + table.roundId" :title="t('ui.opinion.tableOf', table.title)" :note="table.rows.length">
      <kh-opinion-table :table="table"></kh-opinion-table>
    </kh-part>`,
};

export const opinionComponents = { KhOpinion, KhOpinionDraft, KhOpinions, KhOpinionTable };
