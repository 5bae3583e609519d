// What units tell of the tasks and in general, the evidence that they sent, and what of the drafted words was edited.
import { computed, inject } from './vue.js';
import { shortDate } from './dates.js';
import { KhStored } from './preview.js';

const lines = (text) => (text || '').split('\n').map((line) => line.trim()).filter(Boolean);

/** Difficulties and recommendations by task, then by unit, and each unit's words with its files. */
export const KhGathered = {
  components: { KhStored },
  props: { material: { type: Object, required: true } },
  setup(props) {
    const { t } = inject('form');
    const answers = computed(() => props.material.answers ?? []);
    const paper = (answer) => (answer.document ? t('ui.consolidation.documentOf', answer.document, shortDate(answer.date)) : '');
    return { t, answers, paper };
  },
  template: /* html */ `
    <template v-if="(material.tasks || []).length">
      <h3>{{ t('ui.trace.byTask') }}</h3>
      <article v-for="task in material.tasks" :key="task.taskId" class="kh-card" data-task>
        <h4>{{ [task.annexNumber, task.text].filter(Boolean).join('. ') }}</h4>
        <ul><li v-for="(remark, index) in task.remarks" :key="index">
          <a v-if="remark.responseId" class="kh-link" :href="'/van-ban/' + remark.responseId" target="_blank" rel="noopener">{{ remark.unitName }}</a><template v-else>{{ remark.unitName }}</template>
          <p v-if="remark.difficulties" class="kh-form__lines"><strong>{{ t('ui.consolidation.difficulties') }}:</strong> {{ remark.difficulties }}</p>
          <p v-if="remark.recommendations" class="kh-form__lines"><strong>{{ t('ui.consolidation.recommendations') }}:</strong> {{ remark.recommendations }}</p>
        </li></ul>
      </article>
      <h3>{{ t('ui.trace.byUnit') }}</h3>
    </template>
    <article v-for="answer in answers" :key="answer.unit" class="kh-card">
      <h3><a v-if="answer.responseId" class="kh-link" :href="'/van-ban/' + answer.responseId" target="_blank" rel="noopener">{{ answer.unitName }}</a><template v-else>{{ answer.unitName }}</template></h3>
      <p class="kh-form__explain">{{ paper(answer) }} <span v-if="answer.workingDaysLate" class="kh-chip kh-chip--warn">{{ t('ui.consolidation.late', answer.workingDaysLate) }}</span> <span v-if="answer.nil" class="kh-chip">{{ t('ui.consolidation.nil') }}</span></p>
      <p v-if="answer.summary" class="kh-form__lines">{{ answer.summary }}</p>
      <p v-if="answer.difficulties" class="kh-form__lines"><strong>{{ t('ui.consolidation.difficulties') }}:</strong> {{ answer.difficulties }}</p>
      <p v-if="answer.recommendations" class="kh-form__lines"><strong>{{ t('ui.consolidation.recommendations') }}:</strong> {{ answer.recommendations }}</p>
      <template v-if="(answer.files || []).length"><p class="kh-soft">{{ t('ui.trace.evidence') }}</p>
        <ul class="kh-files__list"><li v-for="file in answer.files" :key="file.id" class="kh-files__file"><kh-stored :file="file"></kh-stored></li></ul></template>
    </article>
    <p v-if="!answers.length" class="kh-soft">{{ t('ui.consolidation.none') }}</p>`,
};

/** Whether words are still those that the program put together, and line by line what is not. */
export const KhEdited = {
  props: { text: { type: String, default: '' }, drafted: { type: String, default: null }, tell: Boolean },
  setup(props) {
    const { t } = inject('form');
    const now = computed(() => lines(props.text));
    const before = computed(() => lines(props.drafted));
    const added = computed(() => now.value.filter((line) => !before.value.includes(line)));
    const dropped = computed(() => before.value.filter((line) => !now.value.includes(line)));
    const edited = computed(() => props.drafted !== null && (added.value.length > 0 || dropped.value.length > 0));
    return { t, added, dropped, edited };
  },
  template: /* html */ `
    <details v-if="edited" class="kh-edited" data-edited><summary><span class="kh-chip kh-chip--warn">{{ t('ui.edited') }}</span> {{ t('ui.edited.look') }}</summary>
      <template v-if="dropped.length"><p class="kh-soft">{{ t('ui.edited.dropped') }}</p><del><p v-for="(line, index) in dropped" :key="index">{{ line }}</p></del></template>
      <template v-if="added.length"><p class="kh-soft">{{ t('ui.edited.added') }}</p><ins><p v-for="(line, index) in added" :key="index">{{ line }}</p></ins></template>
    </details>
    <p v-else-if="tell" class="kh-soft">{{ t('ui.edited.kept') }}</p>`,
};
