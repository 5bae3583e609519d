// What a unit that ends still owes: seen first, then handed to its successors in one act.
import { createApp, reactive, computed } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { longDate, moment, shortDate, weekday } from '/forms/assets/kit/dates.js';
import { showMade } from '/webjars/kehoach/pages/page.js';

function page(t, units, all, administers) {
  const state = reactive({ unit: '', seen: null, on: '', basis: '', choices: {}, plans: {}, followUp: '', typed: {}, errors: [], failure: '', said: '', busy: false });
  const nameOf = (code) => all.find((unit) => unit.code === code)?.name ?? code;
  const codeOf = (words) => all.find((unit) => [unit.name, unit.shortName, unit.code].some((name) => name?.toLowerCase() === words.trim().toLowerCase()))?.code;
  const sameName = (name) => all.filter((unit) => unit.name === name).length > 1;
  const label = (unit) => (sameName(unit.name) ? unit.code : unit.name);

  async function show() {
    Object.assign(state, { seen: null, errors: [], failure: '', said: '', choices: {}, plans: {}, typed: {}, followUp: '' });
    if (!state.unit) {
      return;
    }
    try {
      const seen = await get(`/api/hand-over?unit=${encodeURIComponent(state.unit)}`);
      for (const item of seen.owed) {
        state.choices[item.response] = { successors: seen.successors.map((unit) => unit.code), until: '' };
      }
      for (const plan of seen.plans) {
        state.plans[plan.id] = { decided: '', successor: seen.successors.length === 1 ? label(seen.successors[0]) : '' };
      }
      if (!state.on && seen.endsOn) {
        const day = new Date(`${seen.endsOn}T12:00:00Z`);
        day.setUTCDate(day.getUTCDate() + 1);
        state.on = day.toISOString().slice(0, 10);
      }
      state.seen = seen;
    } catch (error) {
      state.failure = error.message || t('ui.kit.unreachable');
    }
  }

  function add(item) {
    const code = codeOf(state.typed[item.response] ?? '');
    const chosen = state.choices[item.response].successors;
    if (code && !chosen.includes(code)) {
      chosen.push(code);
      state.typed[item.response] = '';
    }
  }

  function remove(item, code) {
    const choice = state.choices[item.response];
    choice.successors = choice.successors.filter((other) => other !== code);
  }

  async function send() {
    // What stands typed beside the button counts as chosen.
    state.seen.owed.forEach(add);
    Object.assign(state, { busy: true, errors: [], failure: '' });
    try {
      await post('/api/hand-over', {
        unit: state.unit, on: state.on, basis: state.basis, followUp: codeOf(state.followUp) ?? state.followUp,
        choices: state.seen.owed.map((item) => ({ response: item.response, ...state.choices[item.response] })),
        plans: state.seen.plans.map(({ id }) => ({ plan: id, decided: state.plans[id].decided, successor: codeOf(state.plans[id].successor) ?? state.plans[id].successor })),
      });
      const after = { unit: state.unit };
      await show();
      state.said = t('ui.handOver.done');
      state.unit = after.unit;
    } catch (error) {
      state.errors = error.errors ?? [];
      state.failure = error.message || t('ui.kit.unreachable');
    } finally {
      state.busy = false;
    }
  }

  const errorAt = (field) => state.errors.find((error) => error.field === field)?.message;
  const counted = computed(() => (state.seen ? state.seen.owed.length + state.seen.followedUp.length + state.seen.plans.length : 0));
  const given = new URLSearchParams(location.search).get('unit');
  if (given && units.some((unit) => unit.code === given)) {
    state.unit = given;
    show();
  }
  return {
    t, state, units, all, administers, show, add, remove, send, errorAt, nameOf, label, counted, shortDate,
    ended: (unit) => (unit.lastDay ? t('ui.handOver.endsOn', unit.name, shortDate(unit.lastDay)) : unit.name),
    spoken: (iso) => (shortDate(iso) ? `${weekday(t, iso)}, ${longDate(t, iso)}` : t('ui.date.none')),
    tasks: (item) => item.tasks.map((task) => (task.dueAt ? `${task.name} (${moment(t, task.dueAt)})` : task.name)).join('; '),
  };
}

const template = /* html */ `
  <kh-bar></kh-bar>
  <main id="content" class="kh-page" tabindex="-1">
  <p v-if="administers"><a class="kh-link" href="/quan-tri/to-chuc">← {{ t('ui.handOver.back') }}</a></p>
  <h1>{{ t('ui.handOver.title') }}</h1>
  <p class="kh-soft">{{ t('ui.handOver.intro') }}</p>
  <p v-if="state.failure" class="kh-message kh-message--error" role="alert">{{ state.failure }}</p>
  <p role="status"><strong>{{ state.said }}</strong></p>
  <datalist id="units"><option v-for="unit in all" :key="unit.code" :value="label(unit)">{{ unit.code }}</option></datalist>
  <form novalidate @submit.prevent="send">
    <div class="kh-field">
      <label class="kh-label" for="unit">{{ t('ui.handOver.unit') }}</label>
      <select class="kh-input" id="unit" v-model="state.unit" @change="show">
        <option value="">{{ t('ui.handOver.choose') }}</option>
        <option v-for="unit in units" :key="unit.code" :value="unit.code">{{ ended(unit) }}</option>
      </select>
      <p v-if="errorAt('unit')" class="kh-error">{{ errorAt('unit') }}</p>
    </div>
    <template v-if="state.seen">
      <p v-if="!counted">{{ t('ui.handOver.none') }}</p>
      <template v-else>
        <div class="kh-field">
          <label class="kh-label" for="on">{{ t('ui.handOver.on') }}</label>
          <input class="kh-input" type="date" id="on" v-model="state.on" :aria-invalid="!!errorAt('on')">
          <p class="kh-soft">{{ spoken(state.on) }}</p>
          <p v-if="errorAt('on')" class="kh-error">{{ errorAt('on') }}</p>
        </div>
        <div class="kh-field">
          <label class="kh-label" for="basis">{{ t('ui.handOver.basis') }}</label>
          <input class="kh-input" id="basis" autocomplete="off" maxlength="500" v-model="state.basis" :aria-invalid="!!errorAt('basis')">
          <p v-if="errorAt('basis')" class="kh-error">{{ errorAt('basis') }}</p>
        </div>
      </template>
      <h2 v-if="state.seen.owed.length">{{ t('ui.handOver.owed', state.seen.owed.length) }}</h2>
      <section v-for="(item, i) in state.seen.owed" :key="item.response" class="kh-section hand-over-item">
        <h3><a class="kh-link" :href="'/dot/' + item.round">{{ t('ui.handOver.item', item.title, item.plan, shortDate(item.lastDay)) }}</a></h3>
        <p>{{ t('ui.handOver.state', item.state) }}<template v-if="item.tasks.length"><br>{{ t('ui.handOver.tasks', tasks(item)) }}</template><template v-if="item.subPlan"><br>{{ t('ui.handOver.subPlan', item.subPlan) }}</template>
          <br>{{ item.told.length ? t('ui.handOver.told', item.told.join('; ')) : t('ui.handOver.toldNobody') }}</p>
        <p v-for="unit in item.there" :key="unit.code">{{ t('ui.handOver.there', unit.name) }}</p>
        <div class="kh-field">
          <label class="kh-label" :for="'to-' + i">{{ t('ui.handOver.successors') }}</label>
          <ul v-if="state.choices[item.response].successors.length" class="hand-over-chips">
            <li v-for="code in state.choices[item.response].successors" :key="code">{{ nameOf(code) }} <button type="button" class="kh-button kh-button--plain" :aria-label="t('ui.handOver.remove', nameOf(code))" @click="remove(item, code)">×</button></li>
          </ul>
          <div class="kh-buttons"><input class="kh-input" :id="'to-' + i" list="units" autocomplete="off" v-model="state.typed[item.response]" @change="add(item)" @keydown.enter.prevent="add(item)" :aria-invalid="!!errorAt('choices[' + i + '].successors')"><button type="button" class="kh-button" @click="add(item)">{{ t('ui.handOver.successor') }}</button></div>
          <p v-if="errorAt('choices[' + i + '].successors')" class="kh-error">{{ errorAt('choices[' + i + '].successors') }}</p>
        </div>
        <div v-if="item.past || errorAt('choices[' + i + '].until')" class="kh-field">
          <label class="kh-label" :for="'until-' + i">{{ t('ui.handOver.until') }}</label>
          <input class="kh-input" type="date" :id="'until-' + i" v-model="state.choices[item.response].until">
          <p class="kh-soft">{{ spoken(state.choices[item.response].until) }}</p>
          <p v-if="errorAt('choices[' + i + '].until')" class="kh-error">{{ errorAt('choices[' + i + '].until') }}</p>
        </div>
      </section>
      <p v-if="state.seen.sent.length">{{ t('ui.handOver.sent', state.seen.sent.map((round) => round.title).join('; ')) }}</p>
      <h2 v-if="state.seen.plans.length">{{ t('ui.handOver.ownPlans', state.seen.plans.length) }}</h2>
      <p v-if="errorAt('plans')" class="kh-error">{{ errorAt('plans') }}</p>
      <section v-for="(plan, i) in state.seen.plans" :key="plan.id" class="kh-section hand-over-item">
        <h3><a class="kh-link" :href="'/ke-hoach/' + plan.id">{{ plan.number ? t('ui.handOver.planItemNumber', plan.number, plan.title, plan.state) : t('ui.handOver.planItem', plan.title, plan.state) }}</a></h3>
        <fieldset class="kh-field">
          <legend class="kh-label">{{ t('ui.handOver.planDecide') }}</legend>
          <label v-for="how in ['GO_ON', 'END']" :key="how" class="kh-check"><input type="radio" :name="'plan-' + plan.id" :value="how" v-model="state.plans[plan.id].decided"><span>{{ t('ui.handOver.plan.' + how) }}</span></label>
          <p v-if="errorAt('plans[' + i + '].decided')" class="kh-error">{{ errorAt('plans[' + i + '].decided') }}</p>
        </fieldset>
        <div v-if="state.plans[plan.id].decided === 'GO_ON'" class="kh-field">
          <label class="kh-label" :for="'plan-to-' + i">{{ t('ui.handOver.planSuccessor') }}</label>
          <input class="kh-input" :id="'plan-to-' + i" list="units" autocomplete="off" v-model="state.plans[plan.id].successor" :aria-invalid="!!errorAt('plans[' + i + '].successor')">
          <p v-if="errorAt('plans[' + i + '].successor')" class="kh-error">{{ errorAt('plans[' + i + '].successor') }}</p>
        </div>
      </section>
      <div v-if="state.seen.followedUp.length" class="kh-field">
        <p>{{ t('ui.handOver.followedUp', state.seen.followedUp.map((round) => round.title).join('; ')) }}</p>
        <label class="kh-label" for="follow-up">{{ t('ui.handOver.followUp') }}</label>
        <input class="kh-input" id="follow-up" list="units" autocomplete="off" v-model="state.followUp">
        <p v-if="errorAt('followUp')" class="kh-error">{{ errorAt('followUp') }}</p>
      </div>
      <p v-if="counted" class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="state.busy">{{ t('ui.handOver.confirm', counted) }}</button></p>
    </template>
  </form>
  </main>`;

await showMade(async (t) => {
  const [units, all] = await Promise.all([get('/api/hand-over/units'), get('/api/units')]);
  document.title = `${t('ui.handOver.title')} · Kehoach`;
  const administers = (await fetch('/quan-tri/to-chuc', { method: 'HEAD' })).ok;
  return createApp({ template, setup: () => page(t, units, all, administers) });
});
