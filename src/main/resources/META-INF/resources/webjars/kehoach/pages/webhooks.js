// Other programs that are told what happens: who, of what, and how it went.
import { nextTick, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post, put } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const KINDS = ['PLAN_ISSUED', 'PLAN_ENDED', 'ROUND_OPENED', 'ROUND_CLOSED', 'ANSWER_SENT', 'ANSWER_ACCEPTED', 'ANSWER_EXTENDED'];
const BLANK = { id: null, name: '', address: '', kinds: [...KINDS], active: true };

const Webhooks = {
  setup() {
    const { t } = usePage();
    const list = ref([]);
    const typed = reactive({ ...BLANK });
    const open = ref(false);
    const errors = ref({});
    const failed = ref('');
    const said = ref('');
    const secret = ref(null);
    const log = ref(null);
    const heading = ref(null);

    async function trying(work) {
      failed.value = '';
      said.value = '';
      errors.value = {};
      try {
        await work();
      } catch (error) {
        errors.value = Object.fromEntries((error.errors || []).map((e) => [e.field, e.message]));
        failed.value = wordsOf(t, error);
        await nextTick();
        document.querySelector('[role=alert]')?.focus();
      }
    }
    const read = () => trying(async () => (list.value = await get('/api/webhooks')));
    async function edit(hook) {
      Object.assign(typed, BLANK, { kinds: [...KINDS] }, hook ? { ...hook, kinds: [...hook.kinds] } : {});
      open.value = true;
      errors.value = {};
      await nextTick();
      heading.value?.focus();
    }
    const save = () =>
      trying(async () => {
        const wanted = { name: typed.name, address: typed.address, kinds: typed.kinds, active: typed.active };
        const answer = typed.id ? await put(`/api/webhooks/${typed.id}`, wanted) : await post('/api/webhooks', wanted);
        secret.value = answer.secret ? { name: answer.hook.name, text: answer.secret } : secret.value;
        open.value = false;
        list.value = await get('/api/webhooks');
        said.value = t('ui.webhooks.saved', answer.hook.name);
      });
    const renew = (hook) =>
      trying(async () => {
        secret.value = { name: hook.name, text: (await post(`/api/webhooks/${hook.id}/secret`)).secret };
      });
    async function showLog(hook) {
      log.value = { hook, lines: await get(`/api/webhooks/${hook.id}/events`) };
    }
    const look = (hook) => trying(() => showLog(hook));
    const test = (hook) =>
      trying(async () => {
        await post(`/api/webhooks/${hook.id}/test`);
        await showLog(hook);
        said.value = t('ui.webhooks.tested', hook.name);
      });
    const again = (hook) =>
      trying(async () => {
        const { events } = await post(`/api/webhooks/${hook.id}/again`);
        await showLog(hook);
        said.value = t('ui.webhooks.againDone', events);
      });
    function result(line) {
      const more = [line.statusCode ? t('ui.webhooks.answered', line.statusCode) : '', line.error || ''];
      if (line.state === 'WAITING' && line.attempts) {
        more.push(t('ui.webhooks.nextTry', moment(t, line.nextTryAt)));
      }
      return more.filter(Boolean).join('; ');
    }
    const shade = (state) => ({ SENT: 'kh-chip--good', WAITING: 'kh-chip--now', FAILED: 'kh-chip--danger' })[state];
    onMounted(read);
    return { t, list, typed, open, errors, failed, said, secret, log, heading, edit, save, renew, look, test, again, result, shade, moment, KINDS };
  },
  template: /* html */ `
    <kh-bar here="webhooks"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.webhooks.title') }}</h1>
      <p class="kh-help">{{ t('ui.webhooks.help') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert" tabindex="-1">{{ failed }}</p>
      <p v-if="said" class="kh-message" role="status">{{ said }}</p>
      <section v-if="secret" class="kh-card" aria-labelledby="secret">
        <h2 id="secret">{{ t('ui.webhooks.secret', secret.name) }}</h2>
        <p><code class="kh-code">{{ secret.text }}</code></p>
        <p class="kh-help">{{ t('ui.webhooks.secretHelp') }}</p>
      </section>
      <section aria-labelledby="hooks">
        <h2 id="hooks">{{ t('ui.webhooks.list') }}</h2>
        <p v-if="!list.length">{{ t('ui.webhooks.none') }}</p>
        <div v-else class="kh-table-wrap" tabindex="0" role="region" aria-labelledby="hooks">
          <table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.webhooks.name') }}</th><th scope="col">{{ t('ui.webhooks.address') }}</th><th scope="col">{{ t('ui.webhooks.kinds') }}</th><th scope="col">{{ t('ui.webhooks.state') }}</th><th scope="col">{{ t('ui.webhooks.do') }}</th></tr></thead>
            <tbody>
              <tr v-for="hook in list" :key="hook.id">
                <th scope="row">{{ hook.name }}</th>
                <td :data-label="t('ui.webhooks.address')">{{ hook.address }}</td>
                <td :data-label="t('ui.webhooks.kinds')">{{ KINDS.filter((k) => hook.kinds.includes(k)).map((k) => t('ui.webhooks.kind.' + k)).join('; ') }}</td>
                <td :data-label="t('ui.webhooks.state')"><span :class="['kh-chip', hook.active ? 'kh-chip--good' : '']">{{ t(hook.active ? 'ui.webhooks.active' : 'ui.webhooks.paused') }}</span></td>
                <td><div class="kh-buttons">
                  <button type="button" class="kh-link" @click="edit(hook)">{{ t('ui.webhooks.edit') }}<span class="kh-hidden-text"> {{ hook.name }}</span></button>
                  <button type="button" class="kh-link" :disabled="!hook.active" @click="test(hook)">{{ t('ui.webhooks.test') }}<span class="kh-hidden-text"> {{ hook.name }}</span></button>
                  <button type="button" class="kh-link" @click="look(hook)">{{ t('ui.webhooks.log') }}<span class="kh-hidden-text"> {{ hook.name }}</span></button>
                  <button type="button" class="kh-link" @click="renew(hook)">{{ t('ui.webhooks.newSecret') }}<span class="kh-hidden-text"> {{ hook.name }}</span></button>
                </div></td>
              </tr>
            </tbody>
          </table>
        </div>
        <div class="kh-buttons"><button v-if="!open" type="button" class="kh-button kh-button--primary" @click="edit(null)">{{ t('ui.webhooks.add') }}</button></div>
      </section>
      <section v-if="open" class="kh-card" aria-labelledby="edit">
        <h2 id="edit" ref="heading" tabindex="-1">{{ t(typed.id ? 'ui.webhooks.change' : 'ui.webhooks.add') }}</h2>
        <form @submit.prevent="save" novalidate>
          <div class="kh-field"><label class="kh-label" for="name">{{ t('ui.webhooks.name') }}</label>
            <input id="name" class="kh-input" v-model="typed.name" maxlength="200" :aria-invalid="!!errors.name" aria-describedby="name-wrong">
            <p v-if="errors.name" id="name-wrong" class="kh-error">{{ errors.name }}</p></div>
          <div class="kh-field"><label class="kh-label" for="address">{{ t('ui.webhooks.address') }}</label>
            <input id="address" type="url" class="kh-input" v-model="typed.address" maxlength="1000" placeholder="https://" :aria-invalid="!!errors.address" aria-describedby="address-wrong">
            <p v-if="errors.address" id="address-wrong" class="kh-error">{{ errors.address }}</p></div>
          <fieldset class="kh-fields"><legend>{{ t('ui.webhooks.kinds') }}</legend>
            <label v-for="kind in KINDS" :key="kind" class="kh-check"><input type="checkbox" :value="kind" v-model="typed.kinds"> {{ t('ui.webhooks.kind.' + kind) }}</label>
            <p v-if="errors.kinds" class="kh-error">{{ errors.kinds }}</p></fieldset>
          <label class="kh-check"><input type="checkbox" v-model="typed.active"> {{ t('ui.webhooks.active') }}</label>
          <div class="kh-buttons"><button type="submit" class="kh-button kh-button--primary">{{ t('ui.webhooks.save') }}</button>
            <button type="button" class="kh-button" @click="open = false">{{ t('ui.webhooks.cancel') }}</button></div>
        </form>
      </section>
      <section v-if="log" aria-labelledby="log">
        <h2 id="log">{{ t('ui.webhooks.logOf', log.hook.name) }}</h2>
        <div class="kh-buttons"><button type="button" class="kh-button" @click="look(log.hook)">{{ t('ui.webhooks.refresh') }}</button>
          <button v-if="log.lines.some((l) => l.state === 'FAILED')" type="button" class="kh-button" @click="again(log.hook)">{{ t('ui.webhooks.again') }}</button></div>
        <p v-if="!log.lines.length">{{ t('ui.webhooks.logNone') }}</p>
        <div v-else class="kh-table-wrap" tabindex="0" role="region" aria-labelledby="log">
          <table class="kh-table kh-table--cards">
            <thead><tr><th scope="col">{{ t('ui.webhooks.event') }}</th><th scope="col">{{ t('ui.webhooks.subject') }}</th><th scope="col">{{ t('ui.webhooks.happenedAt') }}</th><th scope="col">{{ t('ui.webhooks.result') }}</th><th scope="col">{{ t('ui.webhooks.attempts') }}</th></tr></thead>
            <tbody>
              <tr v-for="line in log.lines" :key="line.event">
                <th scope="row">{{ t('ui.webhooks.kind.' + line.kind) }}</th><td :data-label="t('ui.webhooks.subject')">{{ line.subject }}</td><td :data-label="t('ui.webhooks.happenedAt')">{{ moment(t, line.happenedAt) }}</td>
                <td :data-label="t('ui.webhooks.result')"><span :class="['kh-chip', shade(line.state)]">{{ t('ui.webhooks.sent.' + line.state) }}</span> {{ result(line) }}</td>
                <td class="kh-number" :data-label="t('ui.webhooks.attempts')">{{ line.attempts }}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </section>
    </main>`,
};

show(Webhooks, 'ui.webhooks.title');
