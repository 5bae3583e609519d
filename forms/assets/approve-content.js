// The Director may mend the proposal before signing it.

export function setup({ fields, view }) {
  fields.reason ??= '';
  fields.proposalText ??= view.proposal?.text ?? '';
  return {};
}
