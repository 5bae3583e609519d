// Our REST API as the forms use it. Every refusal becomes an ApiError that carries the server's words.

export class ApiError extends Error {
  /**
   * @param {number} status HTTP status, 0 when the server could not be reached
   * @param {{code?: string, message?: string, errors?: {field: string, message: string}[]}} body the server's answer
   */
  constructor(status, body) {
    super(body.message || '');
    this.status = status;
    this.code = body.code || '';
    this.errors = body.errors || [];
    this.body = body;
  }

  get unreachable() {
    return this.status === 0 || this.status >= 500;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((part) => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** The page's language, not the browser's: the server's words stand between the page's. */
function readHeaders() {
  return { 'Accept': 'application/json', 'Accept-Language': document.documentElement.lang || 'vi' };
}

/** Read at each request: a new log-in in another tab brings a new token. */
export function writeHeaders() {
  return { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'), ...readHeaders() };
}

export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function call(method, path, body, options = {}) {
  const headers = method === 'GET' ? readHeaders() : writeHeaders();
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      ...options,
    });
  } catch {
    throw new ApiError(0, {});
  }
  const text = await response.text();
  if (!response.ok) {
    throw new ApiError(response.status, parse(text));
  }
  return text ? parse(text) : null;
}

export const get = (path) => call('GET', path);
export const put = (path, body, options) => call('PUT', path, body, options);
export const post = (path, body) => call('POST', path, body);
export const remove = (path) => call('DELETE', path);

/** The addresses of one task. */
export function taskPath(id, rest = '') {
  return `/api/tasks/${encodeURIComponent(id)}${rest}`;
}

/**
 * Who is logged in, or null when the session is gone. Throws when the server cannot be reached.
 * @returns {Promise<{login: string, name: string, language: string, businessTime: string}|null>}
 */
export async function session() {
  try {
    return await get('/api/session');
  } catch (error) {
    if (error.unreachable) {
      throw error;
    }
    return null;
  }
}

/** Sends one file; throws what the server says as the other calls do. */
export async function sendFile(path, file) {
  const body = new FormData();
  body.append('file', file);
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', body, headers: writeHeaders(), credentials: 'same-origin' });
  } catch {
    throw new ApiError(0, {});
  }
  const said = parse(await answer.text());
  if (!answer.ok) {
    throw new ApiError(answer.status, said);
  }
  return said;
}
