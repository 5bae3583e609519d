// Everybody's first page: what he has to do, and what his unit owes.
import { KhCalendarFeeds } from './calendar-feeds.js';
import { KhMyWork } from './my-work.js';
import { show, usePage } from './page.js';

const Work = {
  components: { KhCalendarFeeds, KhMyWork },
  setup() {
    const { t } = usePage();
    return { t };
  },
  template: /* html */ `
    <kh-bar here="work"></kh-bar>
    <main id="content" class="kh-page" tabindex="-1">
      <h1>{{ t('ui.work.title') }}</h1>
      <p class="kh-lead">{{ t('ui.work.lead') }}</p>
      <kh-my-work></kh-my-work>
      <kh-calendar-feeds></kh-calendar-feeds>
    </main>`,
};

show(Work, 'ui.work.title');
