// What stands around every form: who holds the task, the state of saving, errors, the buttons that complete, the history.
import { computed, inject, nextTick, ref } from './vue.js';
import { hour, shortDate, dayOf } from './dates.js';
import { differences, locate, reveal } from './paths.js';
import { KhHistory, KhReturned } from './record.js';
import { KhArea } from './fields.js';

/** The state of saving in words, and what to do when the server does not take it. */
const Saving = {
  setup() {
    const form = inject('form');
    const { t, keeper } = form;
    const at = computed(() => (keeper.state.savedAt ? hour(t, keeper.state.savedAt) : ''));
    return { form, t, keeper, state: keeper.state, at };
  },
  template: /* html */ `
    <div>
      <div v-if="state.status === 'session' || state.status === 'otherLogin'" class="kh-message kh-message--warn" role="alert">
        <p>{{ state.status === 'otherLogin' ? t('ui.kit.otherLogin') : at ? t('ui.kit.sessionExpired', at) : t('ui.kit.sessionExpiredUnsaved') }}</p>
        <p>{{ t('ui.kit.keptHere') }}</p>
        <p class="kh-buttons"><a class="kh-button kh-button--primary" :href="form.bridge.loginUrl" target="_blank" rel="noopener">{{ t('ui.kit.logIn') }}</a>
          <button type="button" class="kh-button kh-button--plain" @click="keeper.probe()">{{ t('ui.kit.saveNow') }}</button></p>
      </div>
      <div v-else-if="state.status === 'unreachable'" class="kh-message kh-message--warn" role="alert">
        <p>{{ state.message || t('ui.kit.unreachable') }} {{ t('ui.kit.keptHere') }}</p>
        <p class="kh-buttons"><button type="button" class="kh-button" @click="keeper.flush()">{{ t('ui.kit.saveNow') }}</button></p>
      </div>
      <div v-else-if="state.status === 'refused'" class="kh-message kh-message--error" role="alert">
        <p>{{ state.message || t('ui.kit.refused') }} {{ t('ui.kit.keptHere') }}</p>
        <p class="kh-buttons"><button type="button" class="kh-button" @click="keeper.flush()">{{ t('ui.kit.saveNow') }}</button></p>
      </div>
    </div>`,
};

/** A field as the page calls it, with the number of its row; nothing where the page has no label for it. */
function nameOf(form, path) {
  const element = form.root.value && path && locate(form.root.value, path);
  const label = element?.matches('.kh-field') && element.querySelector('.kh-label')?.firstChild?.textContent?.trim();
  const row = /\[(\d+)\]/.exec(path);
  return label ? [label, row && form.t('ui.kit.row', +row[1] + 1)].filter(Boolean).join(', ') : '';
}

/** Two windows wrote the same draft: both versions, and the choice. */
const Conflict = {
  setup() {
    const form = inject('form');
    const { t, keeper } = form;
    const rows = computed(() => (keeper.state.theirs ? differences(form.fields, keeper.state.theirs.fields) : []));
    const when = computed(() => {
      const at = keeper.state.theirs?.savedAt;
      return at ? t('ui.date.moment', hour(t, at), shortDate(dayOf(at))) : '';
    });
    const name = (path) => nameOf(form, path) || path;
    const show = (value) => (value === undefined || value === null || value === '' ? t('ui.kit.emptyValue') : typeof value === 'object' ? JSON.stringify(value) : String(value));
    return { t, keeper, rows, when, name, show };
  },
  template: /* html */ `
    <section v-if="keeper.state.status === 'conflict'" class="kh-message kh-message--error kh-conflict" role="alert">
      <h3 class="kh-message__title">{{ t('ui.conflict.title') }}</h3>
      <p>{{ t('ui.conflict.explain', when) }}</p>
      <div class="kh-table-wrap">
        <table class="kh-table">
          <thead><tr><th scope="col">{{ t('ui.conflict.field') }}</th><th scope="col">{{ t('ui.conflict.mine') }}</th><th scope="col">{{ t('ui.conflict.theirs') }}</th></tr></thead>
          <tbody><tr v-for="row in rows" :key="row.path"><th scope="row">{{ name(row.path) }}</th><td class="kh-form__lines">{{ show(row.mine) }}</td><td class="kh-form__lines">{{ show(row.theirs) }}</td></tr></tbody>
        </table>
      </div>
      <p class="kh-buttons">
        <button type="button" class="kh-button kh-button--primary" @click="keeper.keepMine()">{{ t('ui.conflict.keepMine') }}</button>
        <button type="button" class="kh-button" @click="keeper.takeTheirs()">{{ t('ui.conflict.takeTheirs') }}</button>
      </p>
    </section>`,
};

const ErrorSummary = {
  setup() {
    const form = inject('form');
    const go = (problem) => reveal(locate(form.root.value, problem.field) ?? form.root.value);
    const linked = (problem) => !!problem.field && !!form.root.value && !!locate(form.root.value, problem.field);
    const saying = (problem) => [nameOf(form, problem.field), problem.message].filter(Boolean).join(': ');
    return { form, t: form.t, go, linked, saying };
  },
  template: /* html */ `
    <section v-if="form.failure || form.errors.length" class="kh-message kh-message--error kh-error-summary" role="alert" tabindex="-1" data-error-summary>
      <h3 class="kh-message__title">{{ form.failure || t('ui.kit.errorTitle', form.errors.length) }}</h3>
      <ul v-if="form.errors.length" class="kh-error-summary-list">
        <li v-for="(problem, index) in form.errors" :key="index">
          <a v-if="linked(problem)" href="" @click.prevent="go(problem)">{{ saying(problem) }}</a>
          <span v-else>{{ saying(problem) }}</span>
        </li>
      </ul>
    </section>`,
};

/** The buttons that complete the task, the reason where one is asked for, and warnings to be read first. */
const Outcomes = {
  components: { KhArea, Saving },
  setup() {
    const form = inject('form');
    const { t, keeper } = form;
    const asking = ref(null);
    const reasonBox = ref(null);
    const look = { primary: 'kh-button--primary', danger: 'kh-button--danger', plain: 'kh-button--plain' };

    async function choose(outcome) {
      if (outcome.needsReason && asking.value !== outcome) {
        asking.value = outcome;
        await nextTick();
        reasonBox.value?.querySelector('textarea')?.focus();
      } else {
        await form.complete(outcome);
      }
    }

    // Only who sends work back says what is to be mended.
    const hint = (outcome) => (t.has(`ui.kit.reasonHint.${outcome.id}`) ? t(`ui.kit.reasonHint.${outcome.id}`) : '');

    function cancel() {
      asking.value = null;
      form.forgetErrors('reason');
    }

    const saying = computed(() => {
      const { status, savedAt } = keeper.state;
      if (status === 'saved') {
        return savedAt ? t('ui.kit.savedAt', hour(t, savedAt)) : '';
      }
      return t.has(`ui.kit.status.${status}`) ? t(`ui.kit.status.${status}`) : '';
    });
    return { form, t, keeper, asking, reasonBox, look, choose, cancel, hint, saying };
  },
  template: /* html */ `
    <div class="kh-outcomes">
      <saving></saving>
      <div v-if="asking" class="kh-outcomes__reason kh-card" ref="reasonBox">
        <kh-area v-model="form.fields.reason" path="reason" required :label="t('ui.kit.reason')" :hint="hint(asking)"></kh-area>
        <p class="kh-buttons">
          <button type="button" class="kh-button" :class="look[asking.style]" :disabled="form.busy" @click="choose(asking)">{{ asking.label }}</button>
          <button type="button" class="kh-button kh-button--plain" :disabled="form.busy" @click="cancel">{{ t('ui.kit.cancel') }}</button>
        </p>
      </div>
      <section v-if="form.warnings.length" class="kh-message kh-message--warn" role="alert">
        <h3 class="kh-message__title">{{ t('ui.kit.warningTitle') }}</h3>
        <ul><li v-for="(warning, index) in form.warnings" :key="index">{{ warning.message }}</li></ul>
        <p class="kh-buttons"><button type="button" class="kh-button kh-button--primary" :disabled="form.busy" @click="form.complete(form.warnedOutcome, true)">{{ t('ui.kit.goOn', form.warnedOutcome.label) }}</button></p>
      </section>
      <div class="kh-outcomes__bar">
        <p class="kh-saved" role="status">{{ form.busy ? t('ui.kit.busy') : saying }}</p>
        <div class="kh-buttons kh-outcomes__buttons" v-if="!asking">
          <button v-for="outcome in form.task.outcomes" :key="outcome.id" type="button" class="kh-button" :class="look[outcome.style]"
                  :disabled="form.busy" @click="choose(outcome)">{{ outcome.label }}</button>
        </div>
      </div>
    </div>`,
};

export const KhFrame = {
  components: { Conflict, ErrorSummary, Outcomes, KhHistory, KhReturned },
  setup() {
    const form = inject('form');
    // Tasklist's heading is the task's name, which mostly carries the subject already.
    const named = computed(() => !!form.view.plan?.title && (form.task.name ?? '').includes(form.view.plan.title));
    return { form, t: form.t, named };
  },
  template: /* html */ `
    <div class="kh-form__frame" :aria-busy="form.busy">
      <conflict></conflict>
      <p v-if="form.keeper.state.resumed" class="kh-message kh-message--good" role="status">{{ t('ui.kit.resumed') }}</p>
      <div v-if="form.task.canClaim && !form.task.mine" class="kh-message kh-form__claim">
        <p>{{ t('ui.kit.notClaimed') }}</p>
        <button type="button" class="kh-button kh-button--primary" :disabled="form.busy" @click="form.claim()">{{ t('ui.kit.claim') }}</button>
      </div>
      <div v-else-if="!form.task.mine" class="kh-message"><p>{{ form.task.assigneeName ? t('ui.kit.heldBy', form.task.assigneeName) : t('ui.kit.readOnly') }}</p></div>
      <error-summary></error-summary>
      <header v-if="form.view.plan" class="kh-form__plan">
        <h2 v-if="!named" class="kh-form__title">{{ form.view.plan.title || t('ui.plan.untitled') }}</h2>
        <p class="kh-form__about"><span v-if="form.view.plan.stateLabel" class="kh-chip">{{ form.view.plan.stateLabel }}</span>
          <span v-if="form.view.plan.issuingUnitName">{{ t('ui.plan.issuer', form.view.plan.issuingUnitName) }}</span>
          <span v-if="form.view.plan.draftingUnitName">{{ t('ui.plan.drafter', form.view.plan.draftingUnitName) }}</span></p>
      </header>
      <kh-returned></kh-returned>
      <slot></slot>
      <kh-history></kh-history>
      <outcomes v-if="form.task.mine"></outcomes>
    </div>`,
};

