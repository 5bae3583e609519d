// Keeps what is typed: on the server as a draft, and in this tab until the server has it.
import { reactive } from './vue.js';
import { put, session, taskPath, writeHeaders } from './api.js';

const DELAY = 800;
const RETRY = 10_000;
const PROBE = 5_000;
const NEW_TOKEN_TRIES = 5;
const KEEPALIVE_LIMIT = 60_000;

/** The same text for the same content, whatever the order of the keys. */
export function stable(value) {
  return JSON.stringify(value, (key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.keys(part).sort().map((name) => [name, part[name]]))
      : part,
  );
}

/**
 * status: saved | typing | saving | unreachable | session | otherLogin | conflict | refused
 *
 * @param {{taskId: string, login: string, fields: object, draft: {version: number, savedAt: string}}} given
 *     fields: the reactive object that the page edits
 */
export function keepDraft({ taskId, login, fields, draft }) {
  const state = reactive({ status: 'saved', version: draft.version, savedAt: draft.savedAt, message: '', errors: [], theirs: null, resumed: false });
  const storageKey = `kehoach.draft.${login}.${taskId}`;
  let saved = stable(fields);
  let timer = null;
  let running = null;
  let closed = false;
  let refusals = 0;

  function storeCopy(content) {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify({ version: state.version, fields: JSON.parse(content) }));
    } catch {
      // A full or forbidden storage leaves the server's draft as the only copy.
    }
  }

  function dropCopy() {
    sessionStorage.removeItem(storageKey);
  }

  function replaceFields(content) {
    for (const name of Object.keys(fields)) {
      if (!(name in content)) {
        delete fields[name];
      }
    }
    Object.assign(fields, content);
  }

  function later(delay) {
    clearTimeout(timer);
    timer = closed ? null : setTimeout(flush, delay);
  }

  /** To be called at every change of the fields. */
  function changed() {
    if (closed || state.status === 'conflict') {
      return;
    }
    const content = stable(fields);
    if (content === saved) {
      return;
    }
    storeCopy(content);
    if (state.status !== 'session' && state.status !== 'otherLogin') {
      state.status = 'typing';
      later(DELAY);
    }
  }

  async function send() {
    const content = stable(fields);
    state.status = 'saving';
    try {
      const answer = await put(taskPath(taskId, '/draft'), { version: state.version, fields: JSON.parse(content) });
      state.version = answer.version;
      state.savedAt = answer.savedAt;
      state.errors = [];
      refusals = 0;
      saved = content;
      if (stable(fields) === content) {
        dropCopy();
        state.status = 'saved';
      } else {
        storeCopy(stable(fields));
        state.status = 'typing';
        later(DELAY);
      }
    } catch (error) {
      storeCopy(content);
      await failed(error);
    }
  }

  async function failed(error) {
    state.message = error.message;
    state.errors = error.errors ?? [];
    if (error.unreachable) {
      state.status = 'unreachable';
      later(RETRY);
    } else if (error.status === 401 || error.status === 403) {
      await sessionLost(error);
    } else if (error.status === 409 && error.code === 'draftConflict') {
      if (stable(error.body.current.fields) === stable(fields)) {
        accept(error.body.current);
      } else {
        state.theirs = error.body.current;
        state.status = 'conflict';
      }
    } else {
      state.status = 'refused';
    }
  }

  function accept(current) {
    state.version = current.version;
    state.savedAt = current.savedAt;
    state.theirs = null;
    saved = stable(fields);
    state.status = 'saved';
    dropCopy();
  }

  // 403 may be an old token of a session that lives on: the next try carries the new one. Just after a log-in in another
  // tab the new token is there only once that tab has loaded its first page, hence several tries.
  async function sessionLost(error) {
    const now = await session().catch(() => undefined);
    if (now && now.login === login) {
      if (error.status === 403 && refusals++ >= NEW_TOKEN_TRIES) {
        state.status = 'refused';
      } else {
        later(error.status === 403 ? RETRY / NEW_TOKEN_TRIES : 0);
      }
      return;
    }
    state.status = now ? 'otherLogin' : 'session';
    clearTimeout(timer);
    timer = setTimeout(probe, PROBE);
  }

  async function probe() {
    if (closed || (state.status !== 'session' && state.status !== 'otherLogin')) {
      return;
    }
    clearTimeout(timer);
    const now = await session().catch(() => undefined);
    if (now?.login === login) {
      state.status = 'typing';
      await flush();
    } else {
      state.status = now ? 'otherLogin' : 'session';
      timer = setTimeout(probe, PROBE);
    }
  }

  /**
   * Saves now.
   * @param {{force?: boolean}} options force: also when nothing was typed yet
   * @returns {Promise<boolean>} whether the server has everything
   */
  async function flush({ force = false } = {}) {
    clearTimeout(timer);
    while (running) {
      await running;
    }
    if (state.status === 'conflict') {
      return false;
    }
    let wanted = stable(fields) !== saved || (force && state.version === 0);
    while (wanted) {
      running = send();
      await running;
      running = null;
      // Something was typed while the last request was on its way.
      wanted = state.status === 'typing';
    }
    return state.status === 'saved';
  }

  /** The last chance when the page goes; the copy in this tab stays until the server has confirmed. */
  function leave() {
    const content = stable(fields);
    if (closed || content === saved || state.status === 'conflict') {
      return;
    }
    storeCopy(content);
    const body = JSON.stringify({ version: state.version, fields: JSON.parse(content) });
    if (body.length < KEEPALIVE_LIMIT) {
      fetch(taskPath(taskId, '/draft'), {
        method: 'PUT',
        keepalive: true,
        headers: { ...writeHeaders(), 'Content-Type': 'application/json' },
        body,
      }).catch(() => {});
    }
  }

  /** Takes up what an earlier page of this tab could not save. */
  function resume() {
    let copy = null;
    try {
      copy = JSON.parse(sessionStorage.getItem(storageKey));
    } catch {
      dropCopy();
    }
    if (!copy) {
      return;
    }
    if (stable(copy.fields) === saved) {
      dropCopy();
    } else if (copy.version === state.version) {
      replaceFields(copy.fields);
      state.resumed = true;
      changed();
    } else {
      const theirs = { version: state.version, savedAt: state.savedAt, fields: JSON.parse(saved) };
      replaceFields(copy.fields);
      state.theirs = theirs;
      state.status = 'conflict';
    }
  }

  /** Ends a conflict with what is on this page. */
  function keepMine() {
    state.version = state.theirs.version;
    state.theirs = null;
    state.status = 'typing';
    saved = '';
    return flush();
  }

  /** Ends a conflict with what the server has. */
  function takeTheirs() {
    const theirs = state.theirs;
    replaceFields(theirs.fields);
    accept(theirs);
  }

  const onFocus = () => (state.status === 'unreachable' ? flush() : probe());
  window.addEventListener('pagehide', leave);
  window.addEventListener('focus', onFocus);

  /** @param {{discard?: boolean}} options discard: the task is done, nothing is left to keep */
  function close({ discard = false } = {}) {
    if (discard) {
      dropCopy();
    } else {
      leave();
    }
    closed = true;
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('focus', onFocus);
  }

  return { state, changed, flush, lost: sessionLost, resume, keepMine, takeTheirs, probe, close };
}
