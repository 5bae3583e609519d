// Forms that read and decide: section head, Director, chief of the Office, signer, closing.

export function setup({ fields }) {
  fields.reason ??= '';
  fields.remark ??= '';
  return {};
}
