// The Office's examination: four aspects, each with a verdict and a remark, and the submission slip.

const aspects = ['authority', 'procedure', 'content', 'form'];

export function setup({ fields }) {
  fields.reason ??= '';
  for (const aspect of aspects) {
    fields[aspect] = { ok: null, remark: '', ...fields[aspect] };
  }
  fields.slip = { issue: '', opinion: '', proposal: '', ...fields.slip };
  return { aspects };
}
