// The demonstration's start page: what this is, where the plans stand, the clock, and everybody's log-in.
import { computed, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, put } from '/forms/assets/kit/api.js';
import { moment, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { fold, matches } from '/forms/assets/kit/fold.js';
import { KhWorkBrief } from './my-work.js';
import { logInAs, show, taskAddress, usePage, wordsOf } from './page.js';

const FIRST_DRAFTER = 'snv.chuyenvien';
const OPEN_GROUPS = ['drafting', 'office', 'signing'];
/** More than these names of one step are a crowd: they are in the list below. */
const SHOWN_ACTORS = 4;

/** Logs in with one click; while it runs nothing else is clicked. */
function useLogIn() {
  const { t } = usePage();
  const busy = ref('');
  const failed = ref('');
  const accounts = ref([]);
  async function enter(login, address) {
    const account = accounts.value.find((a) => a.login === login);
    busy.value = login;
    failed.value = '';
    try {
      await logInAs(login, account.password, address);
    } catch {
      failed.value = t('ui.demo.logInFailed');
      busy.value = '';
    }
  }
  return { busy, failed, accounts, enter };
}

const Plans = {
  props: { plans: { type: Array, required: true }, entry: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const fewActors = (step) => step.people.slice(0, SHOWN_ACTORS);
    const begin = () => props.entry.enter(FIRST_DRAFTER, '/ke-hoach?lap=1');
    const open = (person, step) => props.entry.enter(person.login, taskAddress(step.taskId));
    return { t, moment, shortDate, fewActors, begin, open, SHOWN_ACTORS };
  },
  template: /* html */ `
    <div v-if="!plans.length" class="kh-card">
      <p>{{ t('ui.demo.plans.none') }}</p>
      <p><button type="button" class="kh-button kh-button--primary" :disabled="!!entry.busy.value" @click="begin">{{ t('ui.demo.plans.begin') }}</button></p>
    </div>
    <article v-for="plan in plans" :key="plan.id" class="kh-card">
      <div class="kh-row"><h3>{{ plan.title || t('ui.plan.untitled') }}</h3> <span class="kh-chip kh-chip--now">{{ plan.stateLabel }}</span></div>
      <dl class="kh-facts">
        <dt>{{ t('ui.demo.plans.number') }}</dt><dd>{{ plan.number ? t('ui.demo.plans.numberOn', plan.number, shortDate(plan.issuedOn)) : t('ui.demo.plans.noNumber') }}</dd>
        <template v-if="plan.last"><dt>{{ t('ui.demo.plans.last') }}</dt><dd>{{ plan.last.step }}: {{ plan.last.action }}. {{ [plan.last.by, plan.last.byTitle].filter(Boolean).join(', ') }}, {{ moment(t, plan.last.at) }}</dd></template>
        <template v-for="step in plan.next" :key="step.taskId"><dt>{{ t('ui.demo.plans.next') }}</dt>
          <dd><strong>{{ step.name }}</strong>
            <ul class="kh-people">
              <li v-for="person in fewActors(step)" :key="person.login">
                <p>{{ person.name }}<small>{{ [person.title, person.unitName].filter(Boolean).join(', ') }}</small></p>
                <button type="button" class="kh-button kh-button--small kh-button--primary" :disabled="!!entry.busy.value" :aria-label="t('ui.demo.plans.openAs', step.name, person.name)" @click="open(person, step)">{{ t('ui.demo.plans.open') }}</button>
              </li>
            </ul>
            <p v-if="step.people.length > SHOWN_ACTORS" class="kh-soft">{{ t('ui.demo.plans.more', step.people.length - SHOWN_ACTORS) }}</p>
            <p v-if="!step.people.length" class="kh-warning">{{ t('ui.demo.plans.nobody') }}</p>
          </dd></template>
        <template v-if="!plan.next.length"><dt>{{ t('ui.demo.plans.next') }}</dt><dd>{{ t('ui.demo.plans.nothing') }}</dd></template>
      </dl>
    </article>`,
};

const Clock = {
  emits: ['moved'],
  setup(props, { emit }) {
    const { t } = usePage();
    const clock = ref(null);
    const target = ref('');
    const moving = ref(false);
    const failed = ref('');
    const moved = ref(null);
    const day = (local) => local.slice(0, 10);
    const words = (local) => `${weekday(t, day(local))}, ${shortDate(day(local))}`;
    const steps = computed(() => Object.entries(moved.value?.steps || {}).map(([name, count]) => t('ui.demo.clock.step', name, count)));

    async function read() {
      clock.value = await get('/api/demo/clock');
    }
    async function go(to) {
      moving.value = true;
      failed.value = '';
      moved.value = null;
      try {
        moved.value = await put('/api/demo/clock', { goTo: to });
        target.value = '';
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      moving.value = false;
      await read();
      emit('moved');
    }
    onMounted(async () => {
      try {
        await read();
      } catch {
        failed.value = t('ui.page.failed');
      }
    });
    return { t, clock, target, moving, failed, moved, steps, words, moment, go };
  },
  template: /* html */ `
    <div class="kh-card" :aria-busy="moving">
      <p v-if="clock" class="kh-clock">{{ moment(t, clock.now) }}, {{ words(clock.local).split(',')[0] }}</p>
      <p>{{ t('ui.demo.clock.explain') }}</p>
      <div v-if="clock" class="kh-buttons">
        <button v-for="(at, index) in clock.suggestions" :key="at" type="button" class="kh-button" :disabled="moving" @click="go(at)">{{ index === 0 ? t('ui.demo.clock.nextDay', words(at)) : words(at) }}</button>
      </div>
      <form class="kh-goto" @submit.prevent="go(target)">
        <div class="kh-field kh-field--short"><label class="kh-label" for="target">{{ t('ui.demo.clock.other') }}</label>
          <input id="target" class="kh-input" type="datetime-local" v-model="target" :min="clock?.local.slice(0, 16)" :aria-invalid="!!failed" aria-describedby="clock-failed" :disabled="moving"></div>
        <button type="submit" class="kh-button" :disabled="moving || !target">{{ t('ui.demo.clock.go') }}</button>
      </form>
      <div aria-live="polite">
        <p v-if="moving" class="kh-saved">{{ t('ui.demo.clock.moving') }}</p>
        <p v-if="failed" id="clock-failed" class="kh-error">{{ failed }}</p>
        <div v-if="moved" class="kh-message kh-message--good">
          <p>{{ t('ui.demo.clock.moved', moment(t, moved.now), moved.jobs, moved.mails) }}</p>
          <ul v-if="steps.length"><li v-for="line in steps" :key="line">{{ line }}</li></ul>
          <p v-if="moved.givenUp">{{ t('ui.demo.clock.givenUp', moved.givenUp) }}</p>
        </div>
      </div>
    </div>`,
};

const Accounts = {
  props: { entry: { type: Object, required: true } },
  setup(props) {
    const { t } = usePage();
    const query = ref('');
    const found = computed(() =>
      props.entry.accounts.value.filter((a) => matches(fold([a.name, a.title, a.unitName, a.login].join(' ')), query.value)),
    );
    const split = (accounts, part) => {
      const parts = new Map();
      for (const account of accounts) {
        parts.set(account[part], [...(parts.get(account[part]) || []), account]);
      }
      return [...parts];
    };
    // The place of the first account is open; the others are one line each until somebody looks there.
    const places = computed(() =>
      split(found.value, 'place').map(([key, people]) => ({
        key,
        count: people.length,
        open: !!query.value.trim() || key === props.entry.accounts.value[0].place,
        groups: split(people, 'group').map(([group, members]) => ({
          key: group,
          people: members,
          open: !!query.value.trim() || OPEN_GROUPS.includes(group),
        })),
      })),
    );
    const about = (a) => [a.title, a.unitName].filter(Boolean).join(', ') || t(`ui.demo.role.${a.role}`);
    return { t, query, found, places, about, password: computed(() => props.entry.accounts.value[0]?.password) };
  },
  template: /* html */ `
    <p>{{ t('ui.demo.accounts.explain') }} <template v-if="password">{{ t('ui.demo.accounts.password') }} <code>{{ password }}</code></template></p>
    <div class="kh-field"><label class="kh-label" for="search">{{ t('ui.demo.accounts.search') }}</label>
      <input id="search" class="kh-input" type="search" v-model="query" :placeholder="t('ui.demo.accounts.example')"></div>
    <p class="kh-soft" role="status">{{ query.trim() ? t(found.length ? 'ui.demo.accounts.found' : 'ui.demo.accounts.notFound', found.length) : '' }}</p>
    <details v-for="place in places" :key="place.key" class="kh-fold-page" :open="place.open">
      <summary>{{ t('ui.demo.place.' + place.key) }} ({{ place.count }})</summary>
      <details v-for="group in place.groups" :key="group.key" class="kh-fold-page kh-fold-page--inner" :open="group.open">
        <summary>{{ t('ui.demo.group.' + group.key) }} ({{ group.people.length }})</summary>
        <ul class="kh-people">
          <li v-for="account in group.people" :key="account.login">
            <p>{{ account.name }}<small>{{ about(account) }}</small><small>{{ account.login }}</small></p>
            <button type="button" class="kh-button kh-button--small" :disabled="!!entry.busy.value" :aria-label="t('ui.demo.accounts.logInAs', account.name)" @click="entry.enter(account.login)">{{ t('ui.demo.accounts.logIn') }}</button>
          </li>
        </ul>
      </details>
    </details>`,
};

const Start = {
  components: { Plans, Clock, Accounts, KhWorkBrief },
  setup() {
    const { t } = usePage();
    const entry = useLogIn();
    const plans = ref(null);
    const failed = ref('');
    async function read() {
      plans.value = await get('/api/demo/plans');
    }
    onMounted(async () => {
      try {
        [entry.accounts.value] = await Promise.all([get('/api/demo/accounts'), read()]);
      } catch {
        failed.value = t('ui.page.failed');
      }
    });
    return { t, entry, plans, read, failed, logInFailed: entry.failed };
  },
  template: /* html */ `
    <kh-bar here="start" demo></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.demo.title') }}</h1>
      <kh-work-brief></kh-work-brief>
      <p class="kh-lead">{{ t('ui.demo.lead') }}</p>
      <p class="kh-lead">{{ t('ui.demo.what') }}</p>
      <div aria-live="assertive"><p v-if="failed || logInFailed" class="kh-message kh-message--error">{{ failed || logInFailed }}</p></div>

      <h2>{{ t('ui.demo.plans.title') }}</h2>
      <plans v-if="plans && entry.accounts.value.length" :plans="plans" :entry="entry"></plans>

      <h2>{{ t('ui.demo.how.title') }}</h2>
      <ol class="kh-steps"><li v-for="n in 5" :key="n">{{ t('ui.demo.how.' + n) }}</li></ol>

      <h2>{{ t('ui.demo.clock.title') }}</h2>
      <clock @moved="read"></clock>
      <p><a href="/thu">{{ t('ui.demo.mailsLink') }}</a></p>

      <h2>{{ t('ui.demo.accounts.title') }}</h2>
      <accounts :entry="entry"></accounts>

      <h2>{{ t('ui.demo.process.title') }}</h2>
      <p>{{ t('ui.demo.process.explain') }}</p>
      <figure class="kh-figure" tabindex="0"><a href="/webjars/kehoach/images/plan-issuance.png" target="_blank" rel="noopener"><img src="/webjars/kehoach/images/plan-issuance.png" width="2876" height="1662" :alt="t('ui.demo.process.alt')"></a></figure>
    </main>`,
};

show(Start, 'ui.demo.title');
