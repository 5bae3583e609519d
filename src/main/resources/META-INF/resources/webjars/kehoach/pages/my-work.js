// What a person and his units have to do, as a part of a page: the work page shows all of it, the start page the beginning.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get } from '/forms/assets/kit/api.js';
import { moment, weekday } from '/forms/assets/kit/dates.js';
import { TASKLIST, taskAddress, usePage, wordsOf } from './page.js';

/** Groups of tasks and of debts alike: word and colour say how urgent. */
export const CHIP = { OVERDUE: 'kh-chip--danger', TODAY: 'kh-chip--warn', WEEK: 'kh-chip--now' };
const URGENT = ['OVERDUE', 'TODAY', 'WEEK'];
const PAGE = 100;

const Tasks = {
  props: { groups: { type: Array, required: true } },
  setup() {
    const { t } = usePage();
    return { t, moment, taskAddress, CHIP, TASKLIST };
  },
  template: /* html */ `
    <section v-for="group in groups" :key="group.when" :aria-labelledby="'tasks-' + group.when">
      <h3 :id="'tasks-' + group.when"><span class="kh-chip" :class="CHIP[group.when]">{{ t('ui.work.when.' + group.when) }}</span> {{ t('ui.work.tasks', group.total) }}</h3>
      <ul class="kh-work">
        <li v-for="task in group.tasks" :key="task.id"><a :href="taskAddress(task.id)">{{ task.name }}</a>
          <span class="kh-soft">{{ task.dueAt ? t('ui.work.dueAt', moment(t, task.dueAt)) : t('ui.work.noDay') }}<template v-if="!task.held">. {{ t('ui.work.free') }}</template></span></li>
      </ul>
      <p v-if="group.total > group.tasks.length"><a :href="TASKLIST">{{ t('ui.work.more', group.total - group.tasks.length) }}</a></p>
    </section>`,
};

const Owed = {
  props: { first: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const debts = ref(props.first);
    const page = ref(0);
    const failed = ref('');
    const pages = computed(() => Math.max(1, Math.ceil(debts.value.total / PAGE)));
    const several = computed(() => new Set(debts.value.lines.map((line) => line.debt.unitName)).size > 1 || pages.value > 1);
    async function turn(by) {
      page.value += by;
      try {
        debts.value = await get(`/api/my-work/owed?page=${page.value}`);
        failed.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    return { t, debts, page, pages, several, failed, turn, weekday, CHIP };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <p v-if="!debts.total" class="kh-card">{{ t('ui.work.owed.none') }}</p>
    <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
      <caption class="kh-hidden-text">{{ t('ui.work.owed') }}</caption>
      <thead><tr><th scope="col">{{ t('ui.work.owed.what') }}</th><th v-if="several" scope="col">{{ t('ui.work.owed.unit') }}</th><th scope="col">{{ t('ui.work.owed.lastDay') }}</th><th scope="col">{{ t('ui.work.owed.urgency') }}</th><th scope="col">{{ t('ui.work.owed.state') }}</th><th scope="col">{{ t('ui.work.owed.assignee') }}</th></tr></thead>
      <tbody><tr v-for="{ when, debt } in debts.lines" :key="debt.id">
        <td :data-label="t('ui.work.owed.what')"><a :href="'/van-ban/' + debt.id">{{ debt.title }}</a><br><span class="kh-soft">{{ debt.number }}</span></td>
        <td v-if="several" :data-label="t('ui.work.owed.unit')">{{ debt.unitName }}</td>
        <td :data-label="t('ui.work.owed.lastDay')">{{ debt.lastMoment }}, {{ weekday(t, debt.lastDay) }}</td>
        <td :data-label="t('ui.work.owed.urgency')"><span class="kh-chip" :class="CHIP[when]">{{ debt.ordered || when !== 'NO_DAY' ? t('ui.work.when.' + when) : t('ui.bucket.INVITED_SILENT') }}</span><template v-if="debt.lateness"><br>{{ t('ui.work.lateness', debt.lateness) }}</template></td>
        <td :data-label="t('ui.work.owed.state')">{{ debt.stateName }}</td>
        <td :data-label="t('ui.work.owed.assignee')">{{ debt.assignee || t('ui.work.nobody') }}<template v-if="debt.mine"> {{ t('ui.work.mine') }}</template></td>
      </tr></tbody>
    </table></div>
    <p v-if="pages > 1" class="kh-buttons kh-noprint"><button type="button" class="kh-button" :disabled="!page" @click="turn(-1)">{{ t('ui.round.before') }}</button> {{ t('ui.round.page', page + 1, pages) }} <button type="button" class="kh-button" :disabled="page + 1 >= pages" @click="turn(1)">{{ t('ui.round.next') }}</button></p>`,
};

/** All of it, with the day. */
export const KhMyWork = {
  components: { Tasks, Owed },
  setup() {
    const { t } = usePage();
    const work = ref(null);
    const failed = ref('');
    onMounted(async () => {
      try {
        work.value = await get('/api/my-work');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    return { t, work, failed };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <template v-if="work">
      <section aria-labelledby="my-tasks"><h2 id="my-tasks">{{ t('ui.work.mineTitle') }}</h2>
        <p v-if="!work.groups.length" class="kh-card">{{ t('ui.work.none') }}</p>
        <tasks v-else :groups="work.groups"></tasks></section>
      <section aria-labelledby="unit-owes"><h2 id="unit-owes">{{ t('ui.work.owed') }}</h2>
        <owed :first="work.owed"></owed></section>
    </template>`,
};

/** In one line each: what is urgent. Nothing at all for who is not logged in. */
export const KhWorkBrief = {
  setup() {
    const { t } = usePage();
    const work = ref(null);
    const urgent = computed(() => work.value.groups.filter((group) => URGENT.includes(group.when)));
    const rest = computed(() => work.value.groups.filter((group) => !URGENT.includes(group.when)).reduce((sum, group) => sum + group.total, 0));
    const late = computed(() => work.value.owed.lines.filter((line) => line.when === 'OVERDUE').length);
    onMounted(async () => {
      try {
        work.value = await get('/api/my-work');
      } catch {
        work.value = null;
      }
    });
    return { t, work, urgent, rest, late, moment, taskAddress, CHIP };
  },
  template: /* html */ `
    <section v-if="work" class="kh-card" aria-labelledby="work-brief">
      <h2 id="work-brief">{{ t('ui.work.title') }}</h2>
      <template v-for="group in urgent" :key="group.when">
        <p><span class="kh-chip" :class="CHIP[group.when]">{{ t('ui.work.when.' + group.when) }}</span> {{ t('ui.work.tasks', group.total) }}</p>
        <ul class="kh-work"><li v-for="task in group.tasks.slice(0, 3)" :key="task.id"><a :href="taskAddress(task.id)">{{ task.name }}</a> <span class="kh-soft">{{ t('ui.work.dueAt', moment(t, task.dueAt)) }}</span></li></ul>
      </template>
      <p v-if="!urgent.length && !rest">{{ t('ui.work.none') }}</p>
      <p v-else-if="rest">{{ t('ui.work.rest', rest) }}</p>
      <p v-if="work.owed.total">{{ t(late ? 'ui.work.owedLate' : 'ui.work.owedCount', work.owed.total, late) }}</p>
      <p><a class="kh-button kh-button--primary" href="/cong-viec">{{ t('ui.work.open') }}</a></p>
    </section>`,
};
