// What a check of the layout found: rule and article, place, and what stands there. In forms and on the page.
import { computed, inject, onMounted, reactive } from './vue.js';
import { get } from './api.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const KhLayoutReport = {
  props: { report: { type: Object, required: true } },
  setup(props) {
    const { t } = inject('form');
    const good = computed(() => !props.report.findings.length);
    const said = computed(() => (good.value ? t('ui.layout.none', props.report.rules) : t('ui.layout.some', props.report.findings.length, props.report.rules)));
    return { t, good, said };
  },
  template: /* html */ `
    <div class="kh-layout" :data-findings="report.findings.length">
      <p :class="['kh-message', good ? 'kh-message--good' : 'kh-message--warn']" role="status">{{ said }}
        <template v-if="report.kind">{{ t('ui.layout.kind', report.kind) }}</template></p>
      <div v-if="!good" class="kh-table-wrap" tabindex="0" role="region" :aria-label="said"><table class="kh-table kh-table--cards">
        <thead><tr><th scope="col">{{ t('ui.layout.asked') }}</th><th scope="col">{{ t('ui.layout.places') }}</th></tr></thead>
        <tbody><tr v-for="finding in report.findings" :key="finding.rule" :data-rule="finding.rule">
          <td :data-label="t('ui.layout.asked')">{{ finding.asked }}<br><span class="kh-soft">{{ finding.article }}</span></td>
          <td :data-label="t('ui.layout.places')"><ul class="kh-form__list">
            <li v-for="(place, index) in finding.places" :key="index">{{ place.where }}<template v-if="place.quote">: “{{ place.quote }}”</template>. <strong>{{ place.found }}</strong></li>
            <li v-if="finding.count > finding.places.length" class="kh-soft">{{ t('ui.layout.more', finding.count - finding.places.length) }}</li>
          </ul></td>
        </tr></tbody>
      </table></div>
    </div>`,
};

/** In the Office's task: the draft as this program writes it, and each DOCX that was attached. */
export const KhLayoutChecks = {
  components: { KhLayoutReport },
  props: { plan: { type: Number, required: true }, files: { type: Array, default: () => [] } },
  setup(props) {
    const { t } = inject('form');
    const papers = reactive([
      { key: 'own', name: t('ui.layout.own'), path: `/api/plans/${encodeURIComponent(props.plan)}/layout` },
      ...props.files
        .filter((file) => file.type === DOCX)
        .map((file) => ({ key: file.id, name: file.name, path: `/api/files/${encodeURIComponent(file.id)}/layout` })),
    ].map((paper) => ({ ...paper, report: null, failed: '', busy: false })));
    const found = computed(() => papers.reduce((sum, paper) => sum + (paper.report?.findings.length ?? 0), 0));

    async function check(paper) {
      paper.busy = true;
      paper.failed = '';
      try {
        paper.report = await get(paper.path);
      } catch (error) {
        paper.failed = (error.errors ?? []).map((e) => e.message).join(' ') || error.message;
      }
      paper.busy = false;
    }
    onMounted(() => papers.forEach(check));
    return { t, papers, found, check };
  },
  template: /* html */ `
    <kh-part id="layout" :title="t('ui.layout.part')" :note="found || ''" start="open">
      <p class="kh-form__explain">{{ t('ui.layout.partHelp') }}</p>
      <section v-for="paper in papers" :key="paper.key" :data-layout="paper.key" :aria-busy="paper.busy">
        <h3 class="kh-form__subtitle">{{ paper.name }}</h3>
        <p v-if="paper.busy" role="status">{{ t('ui.layout.busy') }}</p>
        <p v-if="paper.failed" class="kh-message kh-message--error" role="alert">{{ paper.failed }}
          <button type="button" class="kh-button kh-button--plain" @click="check(paper)">{{ t('ui.layout.again') }}</button></p>
        <kh-layout-report v-if="paper.report" :report="paper.report"></kh-layout-report>
      </section>
    </kh-part>`,
};
