// The whole plan as it will read, in the layout of Decree 30/2020/NĐ-CP, appendix I: what is signed is what is seen.
import { inject, ref } from './vue.js';
import { KhPreview } from './preview.js';

const paragraphs = (text) => (text || '').split(/\n+/).map((line) => line.trim()).filter(Boolean);

/** Legal bases end with a semicolon, the last with a full stop; what the drafter punctuated himself stays. */
function punctuated(bases) {
  return bases.map((text, index) => (/[;.,:]$/.test(text.trim()) ? text.trim() : text.trim() + (index === bases.length - 1 ? '.' : ';')));
}

/** Nơi nhận: a dash before each line, a semicolon after it, a full stop after the last. */
function dashed(lines) {
  return lines.map((text, index) => {
    const line = text.trim().replace(/^-\s*/, '');
    return `- ${/[;.]$/.test(line) ? line : line + (index === lines.length - 1 ? '.' : ';')}`;
  });
}

/** The same as files: to edit in Word or LibreOffice, and to sign; or to look at as it is, with its signatures. */
export const KhPaper = {
  components: { KhPreview },
  props: { address: { type: String, required: true } },
  setup(props) {
    const { t } = inject('form');
    const file = { href: `${props.address}.pdf?preview=true`, name: t('ui.paper.pdf'), type: 'application/pdf' };
    return { t, file, shown: ref(false) };
  },
  template: /* html */ `
    <p class="kh-paper">{{ t('ui.paper.download') }}
      <a :href="address + '.docx'" download>{{ t('ui.paper.docx') }}</a> ·
      <a :href="address + '.pdf'" download>{{ t('ui.paper.pdf') }}</a>
      <button type="button" class="kh-button kh-button--plain" :aria-expanded="shown" :aria-label="t(shown ? 'ui.preview.hideOf' : 'ui.preview.showOf', file.name)" @click="shown = !shown">{{ t(shown ? 'ui.preview.hide' : 'ui.preview.show') }}</button></p>
    <kh-preview v-if="shown" :file="file"></kh-preview>`,
};

export const KhDocument = {
  props: { document: { type: Object, required: true } },
  setup: () => ({ t: inject('form').t, paragraphs, punctuated, dashed }),
  template: /* html */ `
    <article class="kh-document" lang="vi" tabindex="0" :aria-label="[document.kind, document.title].filter(Boolean).join(' ')">
      <header class="kh-document__head">
        <div class="kh-document__issuer">
          <p v-if="document.superiorName" class="kh-document__superior">{{ document.superiorName }}</p>
          <p class="kh-document__unit">{{ document.issuingUnitName }}</p>
          <p class="kh-document__number">Số: <span class="kh-document__blank">{{ document.number || '' }}</span>/{{ document.symbol }}</p>
          <p v-if="document.urgency" class="kh-document__urgency">{{ document.urgency }}</p>
          <p v-if="document.letter" class="kh-document__about">V/v {{ document.title }}</p>
        </div>
        <div class="kh-document__nation">
          <p class="kh-document__state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p class="kh-document__motto">Độc lập - Tự do - Hạnh phúc</p>
          <p class="kh-document__date">{{ document.placeAndDate }}</p>
        </div>
      </header>
      <template v-if="!document.letter">
        <h2 class="kh-document__kind">{{ document.kind }}</h2>
        <p class="kh-document__title">{{ document.title }}</p>
      </template>
      <div v-if="(document.addressees || []).length" class="kh-document__addressees">
        <p v-if="document.addressees.length === 1">Kính gửi: {{ document.addressees[0] }}</p>
        <template v-else><p>Kính gửi:</p><p v-for="(line, index) in dashed(document.addressees)" :key="'k' + index">{{ line }}</p></template>
      </div>
      <div class="kh-document__body">
        <p v-for="(base, index) in punctuated(document.legalBases || [])" :key="'b' + index" class="kh-document__base">{{ base }}</p>
        <p v-for="(line, index) in paragraphs(document.opening)" :key="'o' + index">{{ line }}</p>
        <section v-for="(section, index) in document.sections || []" :key="'s' + index">
          <h3 class="kh-document__section" :class="{ 'kh-document__section--minor': !/^[IVX]+\\.?$/.test(section.number || '') }">{{ [section.number, section.title].filter(Boolean).join(/[.)]$/.test(section.number || '') ? ' ' : '. ') }}</h3>
          <p v-for="(line, at) in paragraphs(section.body)" :key="at">{{ line }}</p>
        </section>
        <p v-for="(line, index) in paragraphs(document.closing)" :key="'c' + index">{{ line }}</p>
      </div>
      <footer class="kh-document__foot">
        <div class="kh-document__recipients">
          <p class="kh-document__recipients-label">Nơi nhận:</p>
          <p v-for="(line, index) in dashed(document.recipients || [])" :key="index">{{ line }}</p>
        </div>
        <div class="kh-document__signer" v-if="document.signerBlock">
          <p>{{ document.signerBlock.authority }}</p>
          <p v-for="(line, index) in document.signerBlock.lines || []" :key="index">{{ line }}</p>
          <p class="kh-document__signature" aria-hidden="true"></p>
          <p class="kh-document__signer-name">{{ document.signerBlock.name }}</p>
        </div>
      </footer>
      <section v-for="(annex, number) in (document.annexes || [document.annex]).filter((one) => one?.rows?.length)" :key="'a' + number" class="kh-document__annex">
        <h3 class="kh-document__annex-title">{{ annex.title || 'PHỤ LỤC' }}</h3>
        <p v-if="annex.note" class="kh-document__annex-note">{{ annex.note }}</p>
        <div class="kh-table-wrap" tabindex="0" role="region" :aria-label="annex.title || 'PHỤ LỤC'">
          <table>
            <thead><tr><th v-for="(column, index) in annex.columns" :key="index" scope="col">{{ column }}</th></tr></thead>
            <tbody>
              <tr v-for="(row, at) in annex.rows" :key="at" :class="{ 'kh-document__annex-heading': row.heading }">
                <template v-if="row.heading"><td>{{ row.cells[0] }}</td><td :colspan="Math.max(1, annex.columns.length - 1)"><strong>{{ row.cells[1] }}</strong></td></template>
                <td v-else v-for="(cell, index) in row.cells" :key="index"><p v-for="(line, n) in paragraphs(String(cell ?? ''))" :key="n">{{ line }}</p></td>
              </tr>
            </tbody>
          </table>
        </div>
      </section>
    </article>`,
};
