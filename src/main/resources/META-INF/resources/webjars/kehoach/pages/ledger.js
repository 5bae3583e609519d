// The ledger of notices: what was to be told, to whom, why, when and how it went; addresses at which nobody receives.
import { computed, onMounted, reactive, ref } from '/forms/assets/kit/vue.js';
import { get, post } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { show, usePage, wordsOf } from './page.js';

const STATES = ['WAITING', 'SENT', 'FAILED', 'DROPPED', 'NOTED'];
const CHIP = { SENT: 'kh-chip--good', FAILED: 'kh-chip--danger', WAITING: 'kh-chip--warn' };
const COLUMNS = ['written', 'person', 'what', 'state'];
const FIELDS = ['plan', 'unit', 'person', 'state', 'from', 'to'];
/** The server counts so far and no farther. */
const COUNTED = 1000;

/** Asks for the reason, then sends again. */
const Again = {
  props: { name: { type: String, required: true }, label: { type: String, required: true }, send: { type: Function, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const open = ref(false);
    const reason = ref('');
    const failed = ref('');
    const busy = ref(false);
    async function go() {
      busy.value = true;
      failed.value = '';
      try {
        await props.send(reason.value);
        open.value = false;
        reason.value = '';
        emit('done');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    return { t, open, reason, failed, busy, go };
  },
  template: /* html */ `
    <button v-if="!open" type="button" class="kh-button kh-button--small" @click="open = true">{{ label }}</button>
    <form v-else novalidate @submit.prevent="go">
      <div class="kh-field"><label class="kh-label kh-label--required" :for="name">{{ t('ui.notice.again.reason') }}</label>
        <textarea :id="name" class="kh-input" rows="2" maxlength="500" v-model="reason" :aria-invalid="!!failed"></textarea>
        <p v-if="failed" class="kh-error" role="alert">{{ failed }}</p></div>
      <div class="kh-buttons"><button type="submit" class="kh-button kh-button--small kh-button--primary" :disabled="busy">{{ t('ui.notice.again.send') }}</button>
        <button type="button" class="kh-button kh-button--small kh-button--plain" @click="open = false">{{ t('ui.kit.cancel') }}</button></div>
    </form>`,
};

/** A mail as it went. */
const MailView = {
  components: { Again },
  props: { id: { type: Number, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const mail = ref(null);
    const failed = ref('');
    async function read() {
      try {
        mail.value = await get(`/api/notices/mails/${props.id}`);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const again = (reason) => post(`/api/notices/mails/${props.id}/resend`, { reason });
    async function done() {
      await read();
      emit('done');
    }
    onMounted(read);
    return { t, mail, failed, again, done, moment };
  },
  template: /* html */ `
    <p v-if="failed" class="kh-error" role="alert">{{ failed }}</p>
    <div v-if="mail" class="kh-card">
      <p><strong>{{ mail.subject || t('ui.notice.mail.unwritten') }}</strong></p>
      <p class="kh-soft">{{ t('ui.notice.mail.id', mail.messageId) }}<template v-if="mail.repeats"><br>{{ t('ui.notice.mail.repeats') }}</template></p>
      <p v-if="mail.failure">{{ t('ui.notice.failure.' + mail.failure) }}</p>
      <p v-if="mail.error" class="kh-error">{{ mail.error }}</p>
      <p v-if="mail.body" class="kh-lines" lang="vi">{{ mail.body }}</p>
      <p v-if="mail.files.length" class="kh-soft">{{ t('ui.notice.mail.files', mail.files.join(', ')) }}</p>
      <ol v-if="mail.resends.length" class="kh-history-list"><li v-for="(one, index) in mail.resends" :key="index">
        <p>{{ t('ui.notice.mail.resent', one.by, moment(t, one.at), one.reason) }}<template v-if="one.mailId"> {{ t('ui.notice.mail.asNew') }}</template></p></li></ol>
      <again v-if="['SENT', 'FAILED'].includes(mail.state)" :name="'again-' + mail.id" :label="t('ui.notice.again')" :send="again" @done="done"></again>
    </div>`,
};

/** Addresses at which nobody receives, and how to mend them. */
const DeadAddresses = {
  components: { Again },
  props: { administrator: Boolean },
  emits: ['done'],
  setup(props, { emit }) {
    const { t } = usePage();
    const dead = ref([]);
    const failed = ref('');
    async function read() {
      try {
        dead.value = await get('/api/notices/addresses');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    const again = (person) => (reason) => post('/api/notices/addresses/resend', { person, reason });
    async function done() {
      await read();
      emit('done');
    }
    onMounted(read);
    return { t, dead, failed, again, done, moment };
  },
  template: /* html */ `
    <section v-if="failed || dead.length" aria-labelledby="dead">
      <h2 id="dead">{{ t('ui.notice.dead') }}</h2>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p class="kh-help">{{ t('ui.notice.dead.mend') }} <a v-if="administrator" class="kh-link" href="/quan-tri/to-chuc">{{ t('ui.notice.dead.organization') }}</a></p>
      <div class="kh-table-wrap"><table class="kh-table kh-table--cards">
        <thead><tr><th v-for="c in ['person', 'address', 'error', 'mails']" :key="c" scope="col">{{ t('ui.notice.dead.' + c) }}</th><th scope="col">{{ t('ui.notice.column.action') }}</th></tr></thead>
        <tbody><tr v-for="one in dead" :key="one.person">
          <td :data-label="t('ui.notice.dead.person')">{{ one.name }}</td>
          <td :data-label="t('ui.notice.dead.address')">{{ one.address || t('ui.notice.dead.none') }}<template v-if="one.current && one.current !== one.address"><br><span class="kh-chip kh-chip--good">{{ t('ui.notice.dead.changed', one.current) }}</span></template></td>
          <td :data-label="t('ui.notice.dead.error')">{{ one.error }}<br><span class="kh-soft">{{ moment(t, one.lastTryAt) }}</span></td>
          <td :data-label="t('ui.notice.dead.mails')">{{ one.mails }}</td>
          <td :data-label="t('ui.notice.column.action')"><again :name="'again-' + one.person" :label="t('ui.notice.dead.again')" :send="again(one.person)" @done="done"></again></td>
        </tr></tbody>
      </table></div>
    </section>`,
};

const Ledger = {
  components: { MailView, DeadAddresses },
  setup() {
    const { t } = usePage();
    const administrator = ref(false);
    const plans = ref([]);
    const units = ref([]);
    const server = ref(null);
    const page = ref(null);
    const failed = ref('');
    const opened = ref(null);
    /** Where the pages before this one began; the first begins nowhere. */
    const begun = ref([]);
    const chosen = reactive(Object.fromEntries(FIELDS.map((field) => [field, new URLSearchParams(window.location.search).get(field) || ''])));
    const total = computed(() => (page.value.total > COUNTED ? t('ui.notice.more', COUNTED) : t('ui.notice.total', page.value.total)));

    function query() {
      const wanted = new URLSearchParams(FIELDS.filter((field) => chosen[field]).map((field) => [field, chosen[field]]));
      window.history.replaceState(null, '', wanted.size ? `?${wanted}` : window.location.pathname);
      if (begun.value.length) {
        wanted.set('before', begun.value.at(-1));
      }
      return wanted;
    }
    async function read() {
      failed.value = '';
      try {
        [page.value, server.value] = await Promise.all([get(`/api/notices?${query()}`), get('/api/notices/server')]);
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    function search() {
      begun.value = [];
      opened.value = null;
      read();
    }
    function further() {
      begun.value.push(page.value.next);
      opened.value = null;
      read();
    }
    function back() {
      begun.value.pop();
      opened.value = null;
      read();
    }
    const toggle = (line) => (opened.value = opened.value === line.id ? null : line.id);
    onMounted(async () => {
      await read();
      try {
        const [session, allPlans, allUnits] = await Promise.all([get('/api/session'), get('/api/plans'), get('/api/units')]);
        administrator.value = session.administrator;
        plans.value = allPlans;
        units.value = allUnits;
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    });
    return { t, administrator, plans, units, server, page, failed, opened, begun, chosen, total, read, search, further, back, toggle, moment, STATES, CHIP, COLUMNS };
  },
  template: /* html */ `
    <kh-bar here="ledger"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.notice.title') }}</h1>
      <p class="kh-lead">{{ t('ui.notice.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <p v-if="server?.downSince" class="kh-message kh-message--warn" role="status">{{ t('ui.notice.server.down', moment(t, server.downSince), server.waiting, moment(t, server.nextProbeAt)) }}<br>{{ server.error }}</p>
      <dead-addresses :administrator="administrator" @done="read"></dead-addresses>
      <h2>{{ t('ui.notice.lines') }}</h2>
      <form class="kh-goto kh-noprint" @submit.prevent="search">
        <div class="kh-field"><label class="kh-label" for="plan">{{ t('ui.notice.filter.plan') }}</label>
          <select id="plan" class="kh-input" v-model="chosen.plan"><option value="">{{ t('ui.notice.filter.all') }}</option><option v-for="p in plans" :key="p.businessKey" :value="p.businessKey">{{ p.number ? p.number + ': ' : '' }}{{ p.title }}</option></select></div>
        <div class="kh-field"><label class="kh-label" for="unit">{{ t('ui.notice.filter.unit') }}</label>
          <select id="unit" class="kh-input" v-model="chosen.unit"><option value="">{{ t('ui.notice.filter.all') }}</option><option v-for="u in units" :key="u.code" :value="u.code">{{ u.name }}</option></select></div>
        <div class="kh-field"><label class="kh-label" for="person">{{ t('ui.notice.filter.person') }}</label>
          <input id="person" class="kh-input" type="search" autocomplete="off" v-model.trim="chosen.person"></div>
        <div class="kh-field"><label class="kh-label" for="state">{{ t('ui.notice.filter.state') }}</label>
          <select id="state" class="kh-input" v-model="chosen.state"><option value="">{{ t('ui.notice.filter.all') }}</option><option v-for="s in STATES" :key="s" :value="s">{{ t('ui.notice.state.' + s) }}</option></select></div>
        <div v-for="end in ['from', 'to']" :key="end" class="kh-field kh-field--short"><label class="kh-label" :for="end">{{ t('ui.notice.filter.' + end) }}</label>
          <input :id="end" class="kh-input" type="date" v-model="chosen[end]"></div>
        <button type="submit" class="kh-button kh-button--primary">{{ t('ui.notice.filter.search') }}</button>
      </form>
      <template v-if="page">
        <p class="kh-soft" role="status">{{ total }}</p>
        <p v-if="!page.lines.length" class="kh-card">{{ t('ui.notice.none') }}</p>
        <div v-else class="kh-table-wrap"><table class="kh-table kh-table--cards">
          <thead><tr><th v-for="c in COLUMNS" :key="c" scope="col">{{ t('ui.notice.column.' + c) }}</th><th scope="col">{{ t('ui.notice.column.action') }}</th></tr></thead>
          <tbody v-for="line in page.lines" :key="line.id"><tr>
            <td :data-label="t('ui.notice.column.written')">{{ moment(t, line.createdAt) }}</td>
            <td :data-label="t('ui.notice.column.person')">{{ line.personName }}<template v-if="line.unitName && line.unitName !== line.personName"><br><span class="kh-soft">{{ line.unitName }}</span></template><template v-if="line.address"><br><span class="kh-soft">{{ line.address }}</span></template></td>
            <td :data-label="t('ui.notice.column.what')">{{ t(line.letter ? 'ui.notice.letter.' + line.letter : 'ui.notice.letter.none') }}<template v-if="line.about"><br>{{ line.about }}</template></td>
            <td :data-label="t('ui.notice.column.state')"><span class="kh-chip" :class="CHIP[line.state]">{{ t('ui.notice.state.' + line.state) }}</span>
              <template v-if="line.sentAt"><br>{{ moment(t, line.sentAt) }}</template>
              <template v-if="line.notBefore && !line.mailId"><br>{{ t('ui.notice.held', moment(t, line.notBefore)) }}</template>
              <template v-if="line.attempts && line.state === 'WAITING'"><br>{{ t('ui.notice.tried', line.attempts, moment(t, line.nextTryAt)) }}</template>
              <template v-if="line.error && line.state !== 'SENT'"><br><span class="kh-soft">{{ line.error }}</span></template></td>
            <td :data-label="t('ui.notice.column.action')"><button v-if="line.mailId" type="button" class="kh-button kh-button--small" :aria-expanded="opened === line.id" @click="toggle(line)">{{ t(opened === line.id ? 'ui.notice.mail.hide' : 'ui.notice.mail.show') }}</button></td>
          </tr>
          <tr v-if="opened === line.id"><td colspan="5"><mail-view :id="line.mailId" @done="read"></mail-view></td></tr></tbody>
        </table></div>
        <p v-if="begun.length || page.next" class="kh-buttons kh-noprint"><button type="button" class="kh-button" :disabled="!begun.length" @click="back">{{ t('ui.notice.newer') }}</button>
          <button type="button" class="kh-button" :disabled="!page.next" @click="further">{{ t('ui.notice.older') }}</button></p>
      </template>
    </main>`,
};

show(Ledger, 'ui.notice.title');
