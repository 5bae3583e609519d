// One unit's side of a round, for the unit: where it stands, more time, and who follows it up.
import { createApp, reactive } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment, shortDate } from '/forms/assets/kit/dates.js';
import { KhPapers } from '/forms/assets/kit/papers.js';
import { KhStored } from '/forms/assets/kit/preview.js';
import { KhSignedPaper } from '/forms/assets/kit/signing.js';
import { KhAskExtension } from '/forms/assets/kit/request.js';
import { KhAnswer } from '/forms/assets/kit/response.js';
import { KhPart } from '/forms/assets/kit/sections.js';
import { showMade } from '/webjars/kehoach/pages/page.js';

const id = Number(location.pathname.split('/').pop());

function page(t, form) {
  const handing = reactive({ open: false, assignee: '', reason: '', errors: [], failure: '', said: '', busy: false });
  async function reassign() {
    Object.assign(handing, { busy: true, errors: [], failure: '' });
    try {
      await post(`/api/responses/${id}/assignee`, { assignee: handing.assignee, reason: handing.reason });
      Object.assign(handing, { open: false, assignee: '', reason: '', said: t('ui.reassign.done') });
      await form.reload();
    } catch (error) {
      handing.errors = error.errors ?? [];
      handing.failure = error.message || t('ui.kit.unreachable');
    } finally {
      handing.busy = false;
    }
  }
  const errorAt = (field) => handing.errors.find((error) => error.field === field)?.message;
  return { t, form, handing, reassign, errorAt, shortDate, moment: (at) => (at ? moment(t, at) : '') };
}

const template = /* html */ `
  <kh-bar here="plans" :about="'TL-' + form.view.response.id"></kh-bar>
  <main id="content" class="kh-page" tabindex="-1">
  <p><a class="kh-link" :href="'/ke-hoach/' + form.view.round.plan.id">← {{ t('ui.round.back') }}</a></p>
  <h1>{{ form.view.round.title }}</h1>
  <p>{{ t('ui.round.plan', form.view.round.plan.number, shortDate(form.view.round.plan.issuedOn), form.view.round.plan.issuingUnitName) }} <span class="kh-chip">{{ form.view.response.stateName }}</span></p>
  <dl class="kh-facts">
    <dt>{{ t('ui.response.unit') }}</dt><dd>{{ form.view.response.unitName }}</dd>
    <template v-if="form.view.response.ordered"><dt>{{ t('ui.response.due') }}</dt><dd>{{ form.view.round.due }}</dd><dt>{{ t('ui.round.column.lastDay') }}</dt><dd>{{ form.view.response.lastMoment }}</dd></template>
    <template v-if="form.view.response.assigneeName"><dt>{{ t('ui.round.column.assignee') }}</dt><dd>{{ form.view.response.assigneeName }}</dd></template>
    <dt>{{ t('ui.response.focal') }}</dt><dd>{{ form.view.round.focalUnit }}</dd>
    <template v-if="form.view.response.endReason"><dt>{{ t('ui.response.endReason') }}</dt><dd class="kh-lines">{{ form.view.response.endReason }}</dd></template>
  </dl>
  <section v-if="form.view.extensions.length"><h2>{{ t('ui.round.extensions') }}</h2>
    <ul><li v-for="(given, index) in form.view.extensions" :key="index">{{ t('ui.change.fromTo', shortDate(given.from), shortDate(given.until)) }}, {{ given.name }}, {{ moment(given.at) }}. {{ t('ui.extension.reason', given.reason) }}</li></ul></section>
  <section v-for="said in form.view.disclaimers" :key="said.saidAt" class="kh-card"><h2>{{ t('ui.notOurs.said') }}</h2>
    <p>{{ said.namedName }}. {{ t('ui.extension.reason', said.reason) }} ({{ said.saidBy }}, {{ moment(said.saidAt) }})</p>
    <p v-if="said.decidedBy"><strong>{{ t('ui.notOurs.state.' + said.state) }}</strong>, {{ said.decidedBy }}, {{ moment(said.decidedAt) }}. {{ said.answer }}</p></section>
  <div class="kh-form"><kh-ask-extension></kh-ask-extension></div>
  <p class="kh-soft" role="status">{{ handing.said }}</p>
  <section v-if="form.view.mayReassign" class="kh-card"><h2>{{ t('ui.reassign.title') }}</h2>
    <p v-if="!handing.open" class="kh-buttons"><button type="button" class="kh-button" @click="handing.open = true">{{ t('ui.reassign.title') }}</button></p>
    <form v-else novalidate @submit.prevent="reassign">
      <p v-if="handing.failure" class="kh-message kh-message--error" role="alert">{{ handing.failure }}</p>
      <div class="kh-field"><label class="kh-label" for="assignee">{{ t('ui.response.assignee') }}</label>
        <select class="kh-input" id="assignee" v-model="handing.assignee" :aria-invalid="!!errorAt('assignee')"><option value="">{{ t('ui.response.chooseAssignee') }}</option>
          <option v-for="person in form.view.people" :key="person.login" :value="person.login">{{ [person.name, person.title].filter(Boolean).join(', ') }}</option></select>
        <p v-if="errorAt('assignee')" class="kh-error">{{ errorAt('assignee') }}</p></div>
      <div class="kh-field"><label class="kh-label" for="why">{{ t('ui.round.field.reason') }}</label>
        <textarea class="kh-input" id="why" rows="3" v-model="handing.reason" :aria-invalid="!!errorAt('reason')"></textarea>
        <p v-if="errorAt('reason')" class="kh-error">{{ errorAt('reason') }}</p></div>
      <p class="kh-buttons"><button type="submit" class="kh-button kh-button--primary" :disabled="handing.busy">{{ t('ui.reassign.title') }}</button>
        <button type="button" class="kh-button kh-button--plain" @click="handing.open = false">{{ t('ui.kit.cancel') }}</button></p>
    </form></section>
  <section v-if="form.view.response.documents.length" class="kh-form"><h2>{{ t('ui.response.documents') }}</h2>
    <article v-for="document in form.view.response.documents" :key="document.receipt" class="kh-card">
      <h3>{{ t('ui.response.documentNumber', document.number, shortDate(document.date)) }}</h3><p>{{ document.signer }}</p>
      <kh-signed-paper v-if="document.signedPaper" :subject="document.signedPaper"></kh-signed-paper>
      <ul class="kh-files__list"><li v-for="file in document.files" :key="file.id" class="kh-files__file"><kh-stored :file="file"></kh-stored></li></ul></article></section>
  <div v-if="form.view.round.kind === 'REPORT' && form.view.response.answer" class="kh-form"><kh-answer></kh-answer></div>
  <kh-papers :subject="'TL-' + form.view.response.id"></kh-papers>
  <section v-if="form.view.response.history.length"><h2>{{ t('ui.round.history') }}</h2>
    <ol><li v-for="(step, index) in form.view.response.history" :key="index"><strong>{{ [step.step, step.actionLabel].filter(Boolean).join(': ') }}</strong>, {{ [step.by, step.byTitle].filter(Boolean).join(', ') }}, {{ moment(step.at) }}<br v-if="step.reason"><span class="kh-lines">{{ step.reason }}</span></li></ol></section>
  </main>`;

await showMade(async (t) => {
  const form = reactive({ t, view: await get(`/api/responses/${id}`), reload: async () => { form.view = await get(`/api/responses/${id}`); } });
  document.title = `${form.view.round.title} · Kehoach`;
  return createApp({ template, setup: () => page(t, form) }).component('KhAskExtension', KhAskExtension).component('KhPapers', KhPapers).component('KhSignedPaper', KhSignedPaper).component('KhStored', KhStored).component('KhPart', KhPart).component('KhAnswer', KhAnswer).provide('form', form);
});
