/*
 * Our plug-ins of Cockpit (front-end plug-in API of 7.14 and later): what our tables know beside what the engine shows.
 * Loaded as a custom script of the page; the default export is the list of plug-ins.
 */
import { createApp } from '/forms/assets/kit/vue.js';
import { translator } from '/forms/assets/kit/messages.js';
import { language } from '../webapps.js';
import { CaseTab } from './cockpit-case.js';
import { Dashboard } from './cockpit-dashboard.js';
import { markDone } from './cockpit-diagram.js';
import { nameKeys } from './cockpit-names.js';

/** Before Cockpit asks for the words of a tab there is no session, and its labels are plain text. */
const TAB = language === 'vi' ? 'Hồ sơ' : 'Case';

/** A Vue component in a place of Cockpit. The words come with the session, so the component a moment later. */
function shown(component, props) {
  let app = null;
  let wanted = false;
  return {
    render(node, data) {
      wanted = true;
      translator(language).then((t) => {
        if (wanted) {
          app = createApp(component, props(data));
          app.provide('page', { t, language }).provide('form', { t });
          node.classList.add('kh', 'kh-cockpit');
          app.mount(node);
        }
      });
    },
    unmount() {
      wanted = false;
      app?.unmount();
      app = null;
    },
  };
}

/** The list of a definition's versions asks without a limit, which the engine refuses to people; there are a few dozen. */
function limitVersions() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function limited(method, address, ...rest) {
    const endless = /\/process-definition\?(?!.*maxResults=)/.test(String(address));
    return open.call(this, method, endless ? `${address}&maxResults=200` : address, ...rest);
  };
}

limitVersions();
nameKeys();

export default [
  {
    id: 'kehoach-dashboard',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    ...shown(Dashboard, () => ({})),
  },
  {
    id: 'kehoach-case',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    // Before the variables, which have 20: the tab that opens first.
    priority: 30,
    properties: { label: TAB },
    ...shown(CaseTab, (data) => ({ instance: data.processInstanceId })),
  },
  {
    id: 'kehoach-done',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 0,
    render: (viewer, data) => {
      markDone(viewer, data.processInstanceId);
    },
  },
];
