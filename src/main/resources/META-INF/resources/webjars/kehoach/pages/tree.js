// The plans below a plan: each unit with its own plan, opened level by level, and whose report waits for whom.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { shortDate } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

const SIZE = 50;

/** One level: a page of units, each of which may be opened in its turn. */
const Level = {
  name: 'KhLevel',
  props: { plan: { type: Number, required: true }, first: { type: Object, default: null } },
  setup(props) {
    const { t } = usePage();
    const branch = ref(props.first);
    const page = ref(0);
    const failed = ref('');
    const opened = ref(new Set());
    const pages = computed(() => Math.max(1, Math.ceil((branch.value?.total ?? 0) / SIZE)));
    async function read() {
      failed.value = '';
      try {
        branch.value = await get(`/api/plans/${props.plan}/below?page=${page.value}`);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    function turn(by) {
      page.value += by;
      opened.value = new Set();
      read();
    }
    function toggle(node) {
      const now = new Set(opened.value);
      now.has(node.unit) ? now.delete(node.unit) : now.add(node.unit);
      opened.value = now;
    }
    onMounted(() => branch.value || read());
    const waits = (waiting) => {
      const names = waiting.units.join('; ');
      return t(waiting.count > waiting.units.length ? 'ui.tree.waitsMore' : 'ui.tree.waits', waiting.report, waiting.count, names, waiting.count - waiting.units.length);
    };
    return { t, branch, page, pages, failed, opened, toggle, turn, waits, shortDate };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <ul v-if="branch" class="kh-tree">
      <li v-for="node in branch.nodes" :key="node.unit">
        <div class="kh-tree__line">
          <button v-if="node.expandable" type="button" class="kh-tree__fold" :aria-expanded="opened.has(node.unit)" :aria-label="t('ui.tree.open', node.unitName)" @click="toggle(node)">{{ opened.has(node.unit) ? '▾' : '▸' }}</button>
          <strong>{{ node.unitName }}</strong>
          <span class="kh-chip">{{ node.stateLabel }}</span>
          <span v-if="node.number"><a v-if="node.readable" :href="'/ke-hoach/' + node.planId">{{ t('ui.plans.numberOn', node.number, shortDate(node.date)) }}</a><template v-else>{{ t('ui.plans.numberOn', node.number, shortDate(node.date)) }}</template></span>
          <a v-else-if="node.readable" :href="'/ke-hoach/' + node.planId">{{ t('ui.tree.openPlan') }}</a>
        </div>
        <p v-for="round in node.rounds" :key="round.roundId" class="kh-soft kh-tree__more">{{ round.title }}: {{ t('ui.round.answered', round.answered, round.asked) }}</p>
        <p v-for="(waiting, index) in node.waiting" :key="index" class="kh-tree__more kh-tree__waits">{{ waits(waiting) }}</p>
        <kh-level v-if="opened.has(node.unit)" :plan="node.planId"></kh-level>
      </li>
    </ul>
    <p v-if="branch && !branch.nodes.length" class="kh-soft">{{ t('ui.tree.none') }}</p>
    <p v-if="pages > 1" class="kh-buttons"><button type="button" class="kh-button" :disabled="!page" @click="turn(-1)">{{ t('ui.round.before') }}</button> {{ t('ui.round.page', page + 1, pages) }} <button type="button" class="kh-button" :disabled="page + 1 >= pages" @click="turn(1)">{{ t('ui.round.next') }}</button></p>`,
};

/** The part of a plan's page; nothing where the plan asks nobody for a plan of his own. */
export const KhTree = {
  components: { KhLevel: Level },
  props: { plan: { type: Number, required: true } },
  setup(props) {
    const { t } = usePage();
    const branch = ref(null);
    onMounted(async () => {
      try {
        branch.value = await get(`/api/plans/${props.plan}/below`);
      } catch {
        branch.value = null;
      }
    });
    return { t, branch };
  },
  template: /* html */ `
    <section v-if="branch?.total" aria-labelledby="tree-title">
      <h2 id="tree-title">{{ t('ui.tree.title') }}</h2>
      <p v-if="branch.given !== null">{{ t('ui.tree.given', branch.given, branch.total) }}</p>
      <kh-level :plan="plan" :first="branch"></kh-level>
    </section>`,
};
Level.components = { KhLevel: Level };
