// Chasing, reporting up, calling: fields that a draft of an older day may lack.

export function setup({ fields, view }) {
  fields.reason ??= '';
  fields.units ??= [];
  fields.results ??= {};
  view.units ??= [];
  view.districts ??= [];
  return {};
}
