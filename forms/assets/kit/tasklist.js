// What the forms know of Tasklist 7.24: its scope (AngularJS) and its camForm (embedded forms SDK). Nothing else here does.

/** What a listener of ours said; what the engine itself says is no message for an officer. */
function words(message) {
  const said = /Exception while invoking TaskListener: ([\s\S]+?)'?$/.exec(message ?? '');
  return said ? said[1] : '';
}

/**
 * @param {object} camForm the SDK's form
 * @param {object} scope the AngularJS scope of the form; inherits Tasklist's complete() and options
 */
export function bridge(camForm, scope) {
  let completing = false;
  let settle = null;

  // Ctrl+Enter and Tasklist's own button would hand in without our check; only a completion that we began goes on.
  camForm.on('submit', () => {
    camForm.submitPrevented = !completing;
  });
  // Tasklist's own store knows nothing of our drafts.
  camForm.on('store', () => {
    camForm.storePrevented = true;
  });
  camForm.on('submit-success', () => settle?.resolve());
  // The SDK hands itself to its listeners first, then the error.
  camForm.on('submit-failed', (sdk, error) => settle?.reject(new Error(words(error?.message))));

  function setVariable(name, type, value) {
    const variables = camForm.variableManager;
    if (variables.variable(name)) {
      variables.destroyVariable(name);
    }
    variables.createVariable({ name, type, value });
  }

  function taskData() {
    for (let at = scope; at; at = at.$parent) {
      if (at.taskData?.changed) {
        return at.taskData;
      }
    }
    return null;
  }

  return {
    taskId: camForm.taskId,

    /** Completes through Tasklist, which then leaves the task and reads its list anew. */
    async complete(outcome, draftVersion) {
      setVariable('outcome', 'String', outcome);
      setVariable('draftVersion', 'Integer', draftVersion);
      completing = true;
      try {
        await new Promise((resolve, reject) => {
          settle = { resolve, reject };
          scope.$evalAsync(() => scope.complete());
        });
      } finally {
        completing = false;
        settle = null;
      }
    },

    /** Lets Tasklist read task and list anew, after a claim through our API. */
    refresh() {
      scope.$evalAsync(() => {
        const data = taskData();
        data?.changed('task');
        data?.changed('taskList');
      });
    },

    /** Calls back when the task was claimed or given up with Tasklist's own buttons. */
    onHolderChange(callback) {
      let before = scope.options?.disableForm;
      scope.$watch('options.disableForm', (now) => {
        if (now !== before) {
          before = now;
          callback();
        }
      });
    },

    /** On a phone the list stands above the task: who opened a task wants to see it. */
    showOnPhone() {
      if (window.matchMedia('(max-width: 767px)').matches) {
        camForm.formElement[0].closest('.task-details')?.scrollIntoView();
      }
    },

    onLeave(callback) {
      scope.$on('$destroy', callback);
    },

    /** Where to log in. */
    get loginUrl() {
      return `${document.querySelector('base')?.getAttribute('app-root') ?? '/camunda'}/app/tasklist/`;
    },
  };
}
