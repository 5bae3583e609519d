// From a figure to where it comes from: a count to its units, a sum to its parts and their rounds below, a unit to its answer.
import { computed, inject, reactive, ref } from './vue.js';
import { shortDate } from './dates.js';

const AT_ONCE = 100;

/** As Vietnamese write it: a decimal comma. */
export const figure = (amount) => (amount === null || amount === undefined ? '' : String(amount).replace('.', ','));

/** A typed or stored figure as a number; null for what is none. */
export function amountOf(typed) {
  if (typeof typed === 'number') {
    return typed;
  }
  const text = String(typed ?? '').replace(/\s/g, '');
  const good = /^\d{1,15}(,\d{1,3})?$/.test(text) || /^\d{1,3}(\.\d{3}){1,4}(,\d{1,3})?$/.test(text);
  return good ? Number(text.replaceAll('.', '').replace(',', '.')) : null;
}

// Thousandths are the finest that a box takes; binary fractions must not show.
const sum = (amounts) => Math.round(amounts.reduce((all, one) => all + one, 0) * 1000) / 1000;

/** All units of a quota with what counts of each: as reported, as changed on the record, or as being changed now. */
export function countedParts(quota, corrections) {
  return [...quota.parts, ...(quota.blank ?? [])].map((part) => {
    const typed = (corrections ?? []).find((one) => Number(one.quotaId) === part.quotaId);
    const reported = part.change ? part.change.reported : part.amount;
    if (corrections) {
      return { ...part, reported, counts: typed ? amountOf(typed.amount) : reported, reason: typed?.reason ?? '', changed: Boolean(typed), by: typed?.by };
    }
    return { ...part, reported, counts: part.amount, reason: part.change?.made.reason ?? '', changed: Boolean(part.change), by: part.change?.made.by };
  });
}

export const totalOf = (parts) => sum(parts.filter((part) => part.counts !== null).map((part) => part.counts));

/** Units, each with its document and a way to its answer. */
const UnitRows = {
  props: { units: { type: Array, required: true }, label: { type: String, required: true } },
  setup(props) {
    const { t } = inject('form');
    const shown = ref(AT_ONCE);
    const some = computed(() => props.units.slice(0, shown.value));
    const more = () => (shown.value += AT_ONCE);
    return { t, some, shown, more, shortDate };
  },
  template: /* html */ `
    <p v-if="!units.length" class="kh-soft">{{ t('ui.consolidation.none') }}</p>
    <div v-else class="kh-table-wrap" tabindex="0" role="region" :aria-label="label">
      <table class="kh-table kh-table--cards">
        <caption class="kh-hidden-text">{{ label }}</caption>
        <thead><tr><th scope="col">{{ t('ui.trace.unit') }}</th><th scope="col">{{ t('ui.trace.document') }}</th><th scope="col">{{ t('ui.trace.due') }}</th></tr></thead>
        <tbody><tr v-for="unit in some" :key="unit.unit">
          <th scope="row"><a v-if="unit.responseId" class="kh-link" :href="'/van-ban/' + unit.responseId" target="_blank" rel="noopener">{{ unit.unitName }}</a><template v-else>{{ unit.unitName }}</template></th>
          <td :data-label="t('ui.trace.document')">{{ unit.document ? t('ui.consolidation.documentOf', unit.document, shortDate(unit.date)) : t('ui.trace.notGiven') }}</td>
          <td :data-label="unit.workingDaysLate || unit.nil ? t('ui.trace.due') : null">{{ unit.workingDaysLate ? t('ui.consolidation.late', unit.workingDaysLate) : '' }}<template v-if="unit.nil"> {{ t('ui.consolidation.nil') }}</template></td>
        </tr></tbody>
      </table>
    </div>
    <p v-if="shown < units.length"><button type="button" class="kh-button" @click="more">{{ t('ui.trace.more', units.length - shown) }}</button></p>`,
};

/** How the units reported: each count opens into its units. */
export const KhCounts = {
  components: { UnitRows },
  props: { material: { type: Object, required: true } },
  setup(props) {
    const { t } = inject('form');
    const open = ref('');
    const given = computed(() => props.material.answers ?? []);
    const units = computed(() => [...given.value, ...(props.material.missing ?? []), ...(props.material.silent ?? [])]);
    const inBox = (...boxes) => units.value.filter((unit) => boxes.includes(unit.box));
    const ORDERED = ['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TIME', 'OPEN_OVERDUE'];
    const counts = computed(() => {
      const f = props.material.figures ?? {};
      return [
        ['ordered', f.ordered, inBox(...ORDERED)],
        ['doneOnTime', f.doneOnTime, inBox('DONE_ON_TIME')],
        ['doneLate', f.doneLate, inBox('DONE_LATE')],
        ['openInTime', f.openInTime, inBox('OPEN_IN_TIME')],
        ['openOverdue', f.openOverdue, inBox('OPEN_OVERDUE')],
        ['invited', `${f.invitedAnswered ?? 0}/${f.invited ?? 0}`, inBox('INVITED_ANSWERED', 'INVITED_SILENT')],
      ].map(([name, count, of]) => ({ name, label: t(`ui.consolidation.${name}`), count, units: of }));
    });
    const shown = computed(() => counts.value.find((count) => count.name === open.value));
    const late = computed(() => [...(props.material.missing ?? []), ...given.value.filter((answer) => answer.workingDaysLate)]);
    const toggle = (count) => (open.value = open.value === count.name ? '' : count.name);
    return { t, counts, shown, open, late, toggle };
  },
  template: /* html */ `
    <dl class="kh-facts" data-counts>
      <template v-for="count in counts" :key="count.name"><dt>{{ count.label }}</dt>
        <dd><button v-if="count.units.length" type="button" class="kh-link" :aria-expanded="open === count.name" :aria-label="t('ui.trace.openCount', count.label, count.count)" @click="toggle(count)">{{ count.count }}</button><template v-else>{{ count.count }}</template></dd></template>
    </dl>
    <section v-if="shown" class="kh-card" data-units><h3>{{ shown.label }}: {{ shown.count }}</h3><unit-rows :units="shown.units" :label="shown.label"></unit-rows></section>
    <h3>{{ t('ui.trace.late') }}</h3>
    <div data-late><unit-rows :units="late" :label="t('ui.trace.late')"></unit-rows></div>`,
};

/** The sums: each opens into its units, a unit's figure into the round of its own from which it came. */
export const KhSums = {
  props: {
    material: { type: Object, required: true },
    /** Figures that are being changed; none where they cannot be. */
    corrections: { type: Array, default: null },
    mayCorrect: Boolean,
  },
  emits: ['correct'],
  setup(props) {
    const { t } = inject('form');
    const open = reactive(new Set());
    const quotas = computed(() =>
      (props.material.quotas ?? []).map((quota, index) => {
        const parts = countedParts(quota, props.corrections);
        const counted = parts.filter((part) => part.counts !== null);
        return { ...quota, index, all: parts, counted: counted.length, sum: totalOf(parts), changed: parts.filter((part) => part.changed).length };
      }),
    );
    const toggle = (index) => (open.has(index) ? open.delete(index) : open.add(index));
    const source = (one) => t(one.report ? 'ui.trace.sourceSigned' : 'ui.trace.source', one.round, one.plan, one.report);
    const differs = (part) => part.below?.length && sum(part.below.flatMap((one) => one.parts.map((from) => from.amount))) !== part.reported;
    return { t, open, quotas, toggle, figure, shortDate, source, differs };
  },
  template: /* html */ `
    <p v-if="!quotas.length" class="kh-soft">{{ t('ui.trace.noQuotas') }}</p>
    <section v-for="quota in quotas" :key="quota.index" class="kh-card" data-quota>
      <h3>{{ quota.object }}</h3>
      <p class="kh-soft">{{ t('ui.consolidation.target') }}: {{ quota.target }}</p>
      <p><button type="button" class="kh-link" :aria-expanded="open.has(quota.index)" :aria-label="t('ui.trace.openSum', quota.object)" @click="toggle(quota.index)">{{ quota.counted ? t('ui.trace.sum', figure(quota.sum), quota.unitText, quota.counted) : t('ui.consolidation.noFigure') }}</button>
        {{ ' ' }}<span v-if="quota.changed" class="kh-chip kh-chip--warn">{{ t('ui.trace.changedCount', quota.changed) }}</span></p>
      <div v-if="open.has(quota.index)" class="kh-table-wrap" tabindex="0" role="region" :aria-label="quota.object">
        <table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ quota.object }}</caption>
          <thead><tr><th scope="col">{{ t('ui.trace.unit') }}</th><th scope="col" class="kh-number">{{ quota.unitText }}</th><th scope="col">{{ t('ui.trace.document') }}</th><th scope="col">{{ t('ui.trace.note') }}</th><th v-if="mayCorrect" scope="col">{{ t('ui.trace.correct') }}</th></tr></thead>
          <tbody><template v-for="part in quota.all" :key="part.quotaId + part.unit"><tr>
            <th scope="row">{{ part.unitName }}</th>
            <td class="kh-number" :data-label="quota.unitText">{{ part.counts === null ? t('ui.consolidation.noFigure') : figure(part.counts) }}</td>
            <td :data-label="t('ui.trace.document')"><a v-if="part.responseId" class="kh-link" :href="'/van-ban/' + part.responseId" target="_blank" rel="noopener">{{ part.document ? t('ui.consolidation.documentOf', part.document, shortDate(part.date)) : t('ui.trace.answer') }}</a></td>
            <td :data-label="part.note ? t('ui.trace.note') : null">{{ part.note }}</td>
            <td v-if="mayCorrect" :data-label="t('ui.trace.correct')"><button type="button" class="kh-button kh-button--small" :disabled="part.changed" :aria-label="t('ui.trace.correctOf', part.unitName, quota.object)" @click="$emit('correct', { part, quota })">{{ t('ui.trace.correct') }}</button></td>
          </tr>
          <tr v-if="part.changed || part.below?.length"><td :colspan="mayCorrect ? 5 : 4">
              <p v-if="part.changed" data-changed><span class="kh-chip kh-chip--warn">{{ t('ui.trace.changed') }}</span> {{ part.reported === null ? t('ui.trace.wasNone') : t('ui.trace.was', figure(part.reported)) }} {{ part.by ? t('ui.trace.changedBy', part.by) : '' }} {{ part.reason ? t('ui.trace.why', part.reason) : '' }}</p>
              <details v-if="part.below?.length" data-below><summary>{{ t('ui.trace.below', part.below.reduce((all, one) => all + one.parts.length, 0)) }}</summary>
                <p v-if="differs(part)" class="kh-warning">{{ t('ui.trace.differs') }}</p>
                <template v-for="(one, at) in part.below" :key="at"><p class="kh-soft">{{ source(one) }}</p>
                  <ul><li v-for="(from, n) in one.parts" :key="n">{{ from.unitName }}: {{ figure(from.amount) }}<span v-if="from.document" class="kh-soft"> ({{ t('ui.consolidation.documentOf', from.document, shortDate(from.date)) }})</span></li></ul></template></details>
          </td></tr></template></tbody>
        </table>
      </div>
    </section>`,
};
