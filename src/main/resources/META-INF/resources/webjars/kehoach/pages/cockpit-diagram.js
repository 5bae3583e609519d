// On the diagram of an instance: the steps that were done, from our record. Cockpit Community shows only where it stands.
import { get } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { translator } from '/forms/assets/kit/messages.js';
import { language } from '../webapps.js';

function mark(done, t) {
  const last = done.at(-1);
  const badge = document.createElement('span');
  const skipped = last.outcome === 'skip';
  badge.className = skipped ? 'kh-cockpit__done kh-cockpit__done--skipped' : 'kh-cockpit__done';
  badge.textContent = `${skipped ? '»' : '✓'}${done.length > 1 ? ` ${done.length}` : ''}`;
  badge.title = `${last.action}. ${t('ui.cockpit.diagram.done', done.length, last.by, moment(t, last.at))}`;
  return badge;
}

/**
 * Puts a mark on every step that somebody completed. What the person may not read leaves the diagram as it is.
 * @param {object} viewer the diagram's viewer, with bpmn-js's services
 * @param {string} instance the engine's id
 */
export async function markDone(viewer, instance) {
  try {
    const [one, t] = await Promise.all([get(`/api/cockpit/cases/${instance}`), translator(language)]);
    const steps = grouped(one.history || []);
    const elements = viewer.get('elementRegistry');
    steps.forEach((done, step) => {
      if (elements.get(step)) {
        viewer.get('overlays').add(step, { position: { top: -10, right: 14 }, html: mark(done, t) });
      }
    });
  } catch {
    // The tab says what is wrong; the diagram is the engine's and stands by itself.
  }
}

function grouped(lines) {
  const steps = new Map();
  lines.forEach((line) => steps.set(line.step, [...(steps.get(line.step) || []), line]));
  return steps;
}
