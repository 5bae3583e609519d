// Addresses of calendars for a person's own calendar program: made, shown once, revoked.
import { nextTick, onMounted, ref } from '/forms/assets/kit/vue.js';
import { get, post, remove } from '/forms/assets/kit/api.js';
import { moment } from '/forms/assets/kit/dates.js';
import { usePage, wordsOf } from './page.js';

export const KhCalendarFeeds = {
  setup() {
    const { t } = usePage();
    const feeds = ref([]);
    const failed = ref('');
    const said = ref('');
    const address = ref('');
    const busy = ref(false);
    const box = ref(null);
    const nameOf = (feed) => feed.unitName || t('ui.feed.own');
    async function read() {
      try {
        feeds.value = await get('/api/calendar-feeds');
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
    }
    async function act(work) {
      busy.value = true;
      failed.value = '';
      said.value = '';
      address.value = '';
      try {
        await work();
        await read();
      } catch (error) {
        failed.value = wordsOf(t, error);
      }
      busy.value = false;
    }
    const make = (feed) =>
      act(async () => {
        address.value = (await post('/api/calendar-feeds', { unit: feed.unit })).address;
        await nextTick();
        box.value.focus();
        box.value.select();
      });
    const revoke = (feed) =>
      act(async () => {
        await remove(`/api/calendar-feeds/${feed.id}`);
        said.value = t('ui.feed.revoked', nameOf(feed));
      });
    onMounted(read);
    return { t, feeds, failed, said, address, busy, box, nameOf, make, revoke, moment };
  },
  template: /* html */ `
    <details class="kh-fold-page kh-noprint"><summary>{{ t('ui.feed.title') }}</summary>
      <p class="kh-help">{{ t('ui.feed.lead') }}</p>
      <p v-if="failed" class="kh-message kh-message--error" role="alert">{{ failed }}</p>
      <div aria-live="polite"><p v-if="said" class="kh-message kh-message--good">{{ said }}</p></div>
      <div v-if="address" class="kh-card"><label class="kh-label" for="feed-address">{{ t('ui.feed.address') }}</label>
        <input id="feed-address" ref="box" class="kh-input kh-code" readonly :value="address" aria-describedby="feed-once">
        <p id="feed-once" class="kh-help">{{ t('ui.feed.once') }}</p></div>
      <ul class="kh-work"><li v-for="feed in feeds" :key="feed.unit || ''">
        <div><strong>{{ nameOf(feed) }}</strong><br><span class="kh-soft">{{ !feed.id ? t('ui.feed.none') : feed.readAt ? t('ui.feed.read', moment(t, feed.readAt)) : t('ui.feed.made', moment(t, feed.createdAt)) }}</span></div>
        <div class="kh-buttons"><button type="button" class="kh-button kh-button--small" :disabled="busy" :aria-label="t(feed.id ? 'ui.feed.againOf' : 'ui.feed.makeOf', nameOf(feed))" @click="make(feed)">{{ t(feed.id ? 'ui.feed.again' : 'ui.feed.make') }}</button>
          <button v-if="feed.id" type="button" class="kh-button kh-button--small kh-button--danger" :disabled="busy" :aria-label="t('ui.feed.revokeOf', nameOf(feed))" @click="revoke(feed)">{{ t('ui.feed.revoke') }}</button></div></li></ul>
    </details>`,
};
