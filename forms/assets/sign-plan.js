// The signature, and for who numbers as well number and dispatch on the same page.
import { setup as numbering } from './numbering.js';
import { setup as review } from './review.js';

export function setup(page) {
  const dispatches = page.task.outcomes.some((outcome) => outcome.id === 'dispatch');
  return { ...review(page), ...(dispatches ? numbering(page) : {}), dispatches };
}
