// The tab of an instance: whose it is, its open tasks with what a coordinator may do, its rounds or units, what was done.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { Act, CaseLink, Incidents, instanceAddress } from './cockpit-parts.js';
import { taskAddress, usePage, wordsOf } from './page.js';

const SIZE = 50;

/** The units of a round, fifty at a time, each with the way to its instance and to its page. */
const Units = {
  props: { round: { type: Number, required: true } },
  setup(props) {
    const { t } = usePage();
    const lines = ref([]);
    const links = ref({});
    const total = ref(0);
    const page = ref(0);
    const failed = ref('');
    const until = computed(() => page.value * SIZE + lines.value.length);
    async function read(to) {
      failed.value = '';
      try {
        const found = await get(`/api/rounds/${props.round}/responses?page=${to}&size=${SIZE}`);
        links.value = found.lines.length ? await get(`/api/cockpit/names?keys=${found.lines.map((line) => `TL-${line.id}`)}`) : {};
        lines.value = found.lines;
        total.value = found.total;
        page.value = to;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const instance = (line) => links.value[`TL-${line.id}`]?.instance;
    onMounted(() => read(0));
    return { t, lines, total, page, failed, until, read, instance, instanceAddress, shortDate, SIZE };
  },
  template: /* html */ `
    <h3>{{ t('ui.cockpit.case.units') }}</h3>
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <div v-if="lines.length" class="kh-table-wrap"><table class="kh-table kh-table--cards">
      <caption class="kh-hidden-text">{{ t('ui.cockpit.case.units') }}</caption>
      <thead><tr><th scope="col">{{ t('ui.cockpit.case.unit') }}</th><th scope="col">{{ t('ui.cockpit.case.state') }}</th><th scope="col">{{ t('ui.cockpit.case.lastDay') }}</th><th scope="col">{{ t('ui.cockpit.case.document') }}</th></tr></thead>
      <tbody><tr v-for="line in lines" :key="line.id">
        <td :data-label="t('ui.cockpit.case.unit')"><a v-if="instance(line)" :href="instanceAddress(instance(line))">{{ line.unitName }}</a><a v-else :href="'/van-ban/' + line.id">{{ line.unitName }}</a></td>
        <td :data-label="t('ui.cockpit.case.state')">{{ line.stateName }} <span v-if="line.bucket === 'OPEN_OVERDUE'" class="kh-chip kh-chip--danger">{{ t('ui.cockpit.case.late') }}</span></td>
        <td :data-label="t('ui.cockpit.case.lastDay')">{{ shortDate(line.lastDay) }}</td>
        <td :data-label="t('ui.cockpit.case.document')">{{ line.document }}</td>
      </tr></tbody>
    </table></div>
    <p v-if="total > SIZE" class="kh-buttons"><button type="button" class="kh-button kh-button--small" :disabled="page === 0" @click="read(page - 1)">{{ t('ui.cockpit.case.before') }}</button>
      <span role="status">{{ t('ui.cockpit.case.pages', page * SIZE + 1, until, total) }}</span>
      <button type="button" class="kh-button kh-button--small" :disabled="until >= total" @click="read(page + 1)">{{ t('ui.cockpit.case.after') }}</button></p>`,
};

export const CaseTab = {
  components: { Act, CaseLink, Incidents, Units },
  props: { instance: { type: String, required: true } },
  setup(props) {
    const { t } = usePage();
    const one = ref(null);
    const failed = ref('');
    const said = ref('');
    const ended = ref(false);
    const failures = ref(0);
    const base = `/api/cockpit/cases/${props.instance}`;
    async function read() {
      try {
        one.value = await get(base);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const act = (what, task) => (reason, person) => post(`${base}/${what}`, { task, person, reason });
    async function done(words) {
      said.value = words;
      await read();
      ended.value = !one.value.link.instance;
    }
    onMounted(read);
    return { t, one, failed, said, ended, failures, act, done, moment, shortDate, taskAddress };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
    <p v-if="said" class="kh-message" role="status">{{ said }}</p>
    <template v-if="one">
      <h2>{{ one.link.label }}</h2>
      <p v-if="!one.readable" class="kh-soft">{{ t('ui.cockpit.case.hidden') }}</p>
      <p v-else>{{ t('ui.cockpit.case.state') }}: <strong>{{ one.state }}</strong>
        <template v-if="one.link.address"> · <a :href="one.link.address">{{ t('ui.cockpit.case.page') }}</a></template>
        <template v-if="one.above.length"> · {{ t('ui.cockpit.case.belongs') }}: <template v-for="(link, index) in one.above" :key="link.key"><template v-if="index">, </template><case-link :link="link"></case-link></template></template></p>
      <div v-show="failures"><h3>{{ t('ui.cockpit.incidents') }}</h3><incidents :instance="instance" @found="failures = $event"></incidents></div>
      <template v-if="one.readable">
        <template v-if="!ended"><h3>{{ t('ui.cockpit.case.steps') }}</h3>
        <p v-if="!one.steps.length" class="kh-soft">{{ t('ui.cockpit.case.steps.none') }}</p>
        <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ t('ui.cockpit.case.steps') }}</caption>
          <thead><tr><th scope="col">{{ t('ui.cockpit.case.step') }}</th><th scope="col">{{ t('ui.cockpit.case.holder') }}</th><th scope="col">{{ t('ui.cockpit.case.due') }}</th><th v-if="one.coordinator" scope="col">{{ t('ui.cockpit.case.act') }}</th></tr></thead>
          <tbody><tr v-for="step in one.steps" :key="step.taskId">
            <td :data-label="t('ui.cockpit.case.step')"><a :href="taskAddress(step.taskId)">{{ step.name }}</a></td>
            <td :data-label="t('ui.cockpit.case.holder')">{{ step.holder || t('ui.cockpit.case.holder.none') }}</td>
            <td :data-label="t('ui.cockpit.case.due')">{{ moment(t, step.dueAt) }} <span v-if="step.overdue" class="kh-chip kh-chip--danger">{{ t('ui.cockpit.case.overdue') }}</span></td>
            <td v-if="one.coordinator" :data-label="t('ui.cockpit.case.act')"><div class="kh-cockpit__acts">
              <act v-if="step.people.length" :name="'reassign-' + step.taskId" :label="t('ui.cockpit.reassign')" :help="t('ui.cockpit.reassign.help')" :people="step.people" :send="act('reassign', step.taskId)" @done="done(t('ui.cockpit.reassign.done'))"></act>
              <span v-else class="kh-soft">{{ t('ui.cockpit.reassign.none') }}</span>
              <act v-if="step.maySkip" :name="'skip-' + step.taskId" :label="t('ui.cockpit.skip')" :help="t('ui.cockpit.skip.help')" :send="act('skip', step.taskId)" @done="done(t('ui.cockpit.skip.done'))"></act></div></td>
          </tr></tbody>
        </table></div>
        <div v-if="one.mayCallOff"><act name="call-off" danger :label="t('ui.cockpit.callOff.' + one.kind)" :help="t('ui.cockpit.callOff.help.' + one.kind)" :send="act('call-off')" @done="done(t('ui.cockpit.callOff.done'))"></act></div></template>
        <template v-if="one.rounds.length"><h3>{{ t('ui.cockpit.case.rounds') }}</h3>
          <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
            <caption class="kh-hidden-text">{{ t('ui.cockpit.case.rounds') }}</caption>
            <thead><tr><th v-for="c in ['round', 'state', 'lastDay', 'answered', 'open', 'late']" :key="c" scope="col">{{ t('ui.cockpit.case.' + c) }}</th></tr></thead>
            <tbody><tr v-for="round in one.rounds" :key="round.link.key">
              <td :data-label="t('ui.cockpit.case.round')"><case-link :link="{ ...round.link, label: round.title }"></case-link></td>
              <td :data-label="t('ui.cockpit.case.state')">{{ round.state }}</td>
              <td :data-label="t('ui.cockpit.case.lastDay')">{{ shortDate(round.lastDay) }}</td>
              <td :data-label="t('ui.cockpit.case.answered')">{{ round.figures.answered }}/{{ round.figures.ordered }}</td>
              <td :data-label="t('ui.cockpit.case.open')">{{ round.figures.openInTime }}</td>
              <td :data-label="t('ui.cockpit.case.late')">{{ round.figures.openOverdue }}</td>
            </tr></tbody>
          </table></div></template>
        <units v-if="one.roundId" :round="one.roundId"></units>
        <h3>{{ t('ui.cockpit.case.history') }}</h3>
        <p v-if="!one.history.length" class="kh-soft">{{ t('ui.cockpit.case.history.none') }}</p>
        <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <caption class="kh-hidden-text">{{ t('ui.cockpit.case.history') }}</caption>
          <thead><tr><th v-for="c in ['at', 'by', 'what', 'result']" :key="c" scope="col">{{ t('ui.cockpit.case.' + c) }}</th></tr></thead>
          <tbody><tr v-for="(line, index) in one.history" :key="index">
            <td :data-label="t('ui.cockpit.case.at')">{{ moment(t, line.at) }}</td>
            <td :data-label="t('ui.cockpit.case.by')">{{ line.by }}<template v-if="line.byTitle">, {{ line.byTitle }}</template></td>
            <td :data-label="t('ui.cockpit.case.what')">{{ line.stepName }}</td>
            <td :data-label="t('ui.cockpit.case.result')">{{ line.action }}<template v-if="line.reason"><br><span class="kh-soft">{{ line.reason }}</span></template></td>
          </tr></tbody>
        </table></div>
      </template>
    </template>`,
};
