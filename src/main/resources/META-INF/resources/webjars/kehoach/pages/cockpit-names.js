/*
 * The engine's keys in words: wherever Cockpit shows KH-17, DOT-3 or TL-12 the plan's number, the unit and the round stand
 * beside it. Cockpit has no plug-in point for that column, so its page is watched. The key stays: Cockpit searches by it.
 */
import { get } from '/forms/assets/kit/api.js';

const KEY = /^\s*((?:KH|DOT|TL)-\w+)\s*$/;
const PLACES = '.business-key, [cam-widget-clipboard]';
const A_MOMENT = 150;
/** What the server takes at once. */
const MOST = 200;

const known = new Map();
let waiting = 0;

/** Places whose own text is a key; the words stand behind it, in an element of ours. */
function places() {
  const found = [];
  document.querySelectorAll(PLACES).forEach((place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const match = KEY.exec(walker.currentNode.data);
      if (match && !parent.closest('.kh-cockpit') && !parent.classList.contains('kh-cockpit__name')) {
        found.push({ parent, key: match[1] });
      }
    }
  });
  return found;
}

function write({ parent, key }) {
  const label = known.get(key);
  const there = parent.querySelector(':scope > .kh-cockpit__name');
  if (!label || there?.textContent === label) {
    return;
  }
  there?.remove();
  const name = document.createElement('span');
  name.className = 'kh-cockpit__name';
  name.textContent = label;
  parent.append(name);
}

async function look() {
  waiting = 0;
  const found = places();
  const unknown = [...new Set(found.map((place) => place.key))].filter((key) => !known.has(key)).slice(0, MOST);
  if (unknown.length) {
    try {
      const links = await get(`/api/cockpit/names?keys=${unknown}`);
      unknown.forEach((key) => known.set(key, links[key]?.label || ''));
    } catch {
      // Nobody is logged in, or the server is busy: the key stands alone until the page changes again.
      return;
    }
  }
  found.forEach(write);
}

/** Begins to watch the page. */
export function nameKeys() {
  new MutationObserver(() => {
    waiting ||= window.setTimeout(look, A_MOMENT);
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}
