// The words of the pages, from the server's message files.
import { get } from './api.js';

const loading = new Map();

function load(language) {
  if (!loading.has(language)) {
    const words = get(`/api/messages?lang=${language}`);
    words.catch(() => loading.delete(language));
    loading.set(language, words);
  }
  return loading.get(language);
}

/**
 * @param {string} language vi or en
 * @returns {Promise<((key: string, ...values: any[]) => string) & {has(key: string): boolean}>} puts values at {0}, {1} …
 */
export async function translator(language) {
  const words = await load(language === 'en' ? 'en' : 'vi');
  const t = (key, ...values) =>
    (words[key] ?? key).replace(/\{(\d+)\}/g, (place, index) => String(values[index] ?? place));
  t.has = (key) => key in words;
  return t;
}

/** The label of a code, or the code itself when the files do not know it. */
export function labelOf(t, prefix, code) {
  const key = `${prefix}.${code}`;
  return t.has(key) ? t(key) : code;
}
