// What a check of a file's signatures found: the verdict, then who signed, when, and what was found about it.
import { usePage } from './page.js';

/** 2023-04-05T09:30:00+07:00 as offices write it, with the offset: it belongs to a signature. */
export function signedAt(t, iso) {
  const found = /^(\d+)-(\d+)-(\d+)T([\d:]{8}).*?([+-]\d\d:\d\d|Z)$/.exec(iso ?? '');
  return found ? `${found[3]}/${found[2]}/${found[1]} ${found[4]} ${found[5] === 'Z' ? '+00:00' : found[5]}` : t('ui.signatures.atNone');
}

const TONES = { GOOD: 'good', DEMONSTRATION: 'warn', DOUBTFUL: 'warn', UNSIGNED: 'warn', BAD: 'error' };

/** How the verdict of a check looks. */
export const toneOf = (verdict) => `kh-message--${TONES[verdict]}`;

export const SignatureList = {
  props: { signatures: { type: Array, required: true } },
  setup() {
    const { t } = usePage();
    return { t, signedAt };
  },
  template: /* html */ `
    <section v-for="(one, index) in signatures" :key="index" class="kh-card">
      <h3>{{ one.part }}: {{ one.name }}</h3>
      <p :class="['kh-message', one.good ? 'kh-message--good' : 'kh-message--error']">{{ t(one.good ? 'ui.signatures.good' : 'ui.signatures.notGood') }}</p>
      <dl class="kh-facts">
        <dt>{{ t('ui.signatures.at') }}</dt><dd>{{ signedAt(t, one.at) }}</dd>
        <template v-if="one.organization"><dt>{{ t('ui.signatures.organization') }}</dt><dd>{{ one.organization }}</dd></template>
        <dt>{{ t('ui.signatures.findings') }}</dt><dd><p v-for="line in one.findings" :key="line">{{ line }}</p></dd>
        <dt>{{ t('ui.signatures.chain') }}</dt><dd>{{ one.chain.join(' → ') }}</dd>
        <dt>{{ t('ui.signatures.serial') }}</dt><dd class="kh-code">{{ one.serial }}</dd>
        <dt>{{ t('ui.signatures.hashSigned') }}</dt><dd class="kh-code">{{ one.sha256 }}</dd>
      </dl>
    </section>`,
};
