// Puts a form into Tasklist: reads the task and the words, mounts the markup of the form file with Vue, keeps the draft.
import { computed, createApp, markRaw, nextTick, reactive, ref, watch } from './kit/vue.js';
import { get, post, session, taskPath } from './kit/api.js';
import { keepDraft } from './kit/draft.js';
import { labelOf, translator } from './kit/messages.js';
import { normal, reveal } from './kit/paths.js';
import { bridge as bridgeTo } from './kit/tasklist.js';
import * as dates from './kit/dates.js';
import { KhArea, KhCheck, KhChoice, KhDate, KhDecimal, KhField, KhSelect, KhText, KhTime } from './kit/fields.js';
import { KhBelow } from './kit/below.js';
import { KhDocument, KhPaper } from './kit/document.js';
import { KhFiles } from './kit/files.js';
import { KhFrame } from './kit/frame.js';
import { KhEdited, KhGathered } from './kit/gathered.js';
import { KhInitials } from './kit/record.js';
import { opinionComponents } from './kit/opinion.js';
import { KhTaskPapers } from './kit/papers.js';
import { planComponents } from './kit/plan.js';
import { KhOutline, KhPart } from './kit/sections.js';
import { KhReading } from './kit/reading.js';
import { requestComponents } from './kit/request.js';
import { responseComponents } from './kit/response.js';
import { KhRows } from './kit/rows.js';
import { signingComponents } from './kit/signing.js';
import { KhCounts, KhSums } from './kit/trace.js';
import { KhUnits } from './kit/units.js';

const components = {
  KhArea, KhBelow, KhCheck, KhChoice, KhCounts, KhDate, KhDecimal, KhDocument, KhEdited, KhField, KhFiles, KhFrame, KhGathered, KhInitials, KhOutline, KhPaper, KhPart, KhReading, KhRows, KhSelect, KhSums, KhTaskPapers, KhText, KhTime, KhUnits,
  ...opinionComponents,
  ...planComponents,
  ...responseComponents,
  ...requestComponents,
  ...signingComponents,
};

// The only words that do not come from the server: when the server gives none.
const NO_WORDS = 'Chưa kết nối được máy chủ. Đề nghị tải lại trang. / The server cannot be reached. Please reload the page.';

function styleSheets() {
  for (const href of ['/webjars/kehoach/kehoach.css', '/forms/assets/forms.css']) {
    if (!document.head.querySelector(`link[href="${href}"]`)) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      document.head.append(link);
    }
  }
}

/**
 * Called by the script of a form file.
 *
 * @param {object} camForm of Tasklist's SDK
 * @param {object} scope AngularJS scope of the form
 * @param {{setup?: (form: object) => object}} behaviour what the form's own module adds: its setup may complete
 *     form.fields and returns what the markup names
 */
export async function mount(camForm, scope, behaviour = {}) {
  styleSheets();
  const host = camForm.formElement[0].querySelector('.kh-form');
  const markup = host.querySelector('template').innerHTML;
  const stage = document.createElement('div');
  stage.className = 'kh-form__stage';
  stage.setAttribute('aria-busy', 'true');
  host.append(stage);
  try {
    await start(bridgeTo(camForm, scope), stage, markup, behaviour);
  } catch (error) {
    if (!error.status && error.status !== 0) {
      console.error(error);
    }
    const notice = document.createElement('p');
    notice.className = 'kh-message kh-message--error';
    notice.setAttribute('role', 'alert');
    notice.textContent = error.message || NO_WORDS;
    stage.append(notice);
  } finally {
    stage.removeAttribute('aria-busy');
  }
}

async function start(bridge, stage, markup, behaviour) {
  const [person, task] = await Promise.all([session(), get(taskPath(bridge.taskId))]);
  const t = await translator(person?.language ?? 'vi');
  const form = createForm(bridge, task, person, t);
  const own = behaviour.setup?.(form) ?? {};
  form.keeper = keepDraft({ taskId: task.id, login: person?.login ?? '', fields: form.fields, draft: task.draft });

  const app = createApp({
    template: `<kh-frame>${markup}</kh-frame>`,
    setup: () => ({
      form, t, dates, ...own,
      fields: form.fields,
      task: computed(() => form.task),
      view: computed(() => form.view),
      readonly: computed(() => form.readonly),
      options: form.options,
    }),
  });
  for (const [name, component] of Object.entries(components)) {
    app.component(name, component);
  }
  app.provide('form', form);
  app.config.globalProperties.t = t;
  form.root.value = stage;
  app.mount(stage);

  bridge.showOnPhone();

  watch(form.fields, () => form.task.mine && form.keeper.changed(), { deep: true });
  watch(() => form.keeper.state.status, async (status) => {
    if (status === 'conflict') {
      await nextTick();
      reveal(stage.querySelector('.kh-conflict'));
    }
  });
  if (form.task.mine) {
    form.keeper.resume();
  }
  const onBlur = () => form.task.mine && form.keeper.state.status === 'typing' && form.keeper.flush();
  stage.addEventListener('focusout', onBlur);
  bridge.onHolderChange(() => form.reload());
  bridge.onLeave(() => {
    form.keeper.close({ discard: form.done });
    app.unmount();
  });
}

function createForm(bridge, task, person, t) {
  const problems = ref([]);
  const form = reactive({
    t, bridge, task, person,
    fields: reactive(task.draft.fields ?? {}),
    view: task.view ?? {},
    readonly: computed(() => !form.task.mine),
    errors: problems,
    warnings: [],
    warnedOutcome: null,
    failure: '',
    busy: false,
    done: false,
    keeper: null,
    root: markRaw({ value: null }),
    unitsOn: task.view?.unitsOn ?? '',

    /** The message at a path, or nothing. */
    errorAt: (path) => problems.value.find((problem) => normal(problem.field) === normal(path))?.message ?? '',
    /** Whether something at or under a path is wrong. */
    hasErrorIn: (path) => problems.value.some((problem) => new RegExp(`^${normal(path).replace(/[.[\]]/g, '\\$&')}([.[]|$)`).test(normal(problem.field))),
    clearError(path) {
      problems.value = problems.value.filter((problem) => normal(problem.field) !== normal(path));
      form.failure = problems.value.length ? form.failure : '';
      form.warnings = [];
    },
    /** Rows moved: their errors would point at the wrong ones. */
    forgetErrors(path) {
      problems.value = problems.value.filter((problem) => !normal(problem.field).startsWith(normal(path)));
    },
    /** The options of a choice: the server's list of codes, else ours; labels from the message files. */
    options: (name, codes) =>
      (form.view.choices?.[name] ?? codes).map((code) => ({ value: code, label: labelOf(t, `ui.choice.${name}`, code) })),

    async claim() {
      form.busy = true;
      try {
        await post(taskPath(task.id, '/claim'));
        bridge.refresh();
        await form.reload();
      } catch (error) {
        await fail(error);
      } finally {
        form.busy = false;
      }
    },

    /** Reads the task again; what is typed stays. */
    async reload() {
      try {
        const now = await get(taskPath(task.id));
        form.view = now.view ?? {};
        form.task = now;
        form.failure = '';
      } catch (error) {
        await fail(error);
      }
    },

    /** Saves, checks, then completes through Tasklist. knowing: the warnings have been read. */
    async complete(outcome, knowing = false) {
      form.busy = true;
      form.failure = '';
      form.warnings = [];
      problems.value = [];
      try {
        if (!(await form.keeper.flush({ force: true }))) {
          await show(form.keeper.state.message || t('ui.kit.notSaved'), form.keeper.state.errors);
          return;
        }
        const found = await post(taskPath(task.id, '/check'), { outcome: outcome.id, fields: form.fields });
        if (found.errors.length) {
          await show('', found.errors);
          return;
        }
        if (found.warnings?.length && !knowing) {
          form.warnings = found.warnings;
          form.warnedOutcome = outcome;
          return;
        }
        await handIn(outcome);
      } catch (error) {
        await fail(error);
      } finally {
        form.busy = false;
      }
    },
  });

  async function handIn(outcome) {
    form.done = true;
    try {
      await bridge.complete(outcome.id, form.keeper.state.version);
    } catch (refusal) {
      form.done = false;
      // Somebody else may have been quicker: then the task itself says so.
      await get(taskPath(task.id));
      const again = await post(taskPath(task.id, '/check'), { outcome: outcome.id, fields: form.fields });
      await show(refusal.message || t('ui.kit.refused'), again.errors);
    }
  }

  async function fail(error) {
    if (error.status === 401 || error.status === 403) {
      await form.keeper.lost(error);
    }
    if (error.status === undefined) {
      console.error(error);
    }
    await show(error.message || t(error.unreachable ? 'ui.kit.unreachable' : 'ui.kit.refused'), error.errors ?? []);
  }

  async function show(failure, errors) {
    form.failure = failure;
    problems.value = errors;
    await nextTick();
    const summary = form.root.value?.querySelector('[data-error-summary]');
    summary?.scrollIntoView({ block: 'start' });
    summary?.focus({ preventScroll: true });
  }

  return form;
}

export { dates };
