// The picker of units and groups: chips, search that folds accents, a tree by parent, all by keyboard.
import { computed, inject, nextTick, ref, watch } from './vue.js';
import { get } from './api.js';
import { fold, matches } from './fold.js';
import { idOf } from './paths.js';

const SHOWN = 200;
const CHIPS = 12;
const directories = new Map();

/**
 * The directory of units as of a day: [{key, code, name, parent, depth…}], read once per page and day.
 * @returns {Promise<{units: Map<string, object>, groups: Map<string, object>, roots: object[]}>}
 */
export function directory(on = '') {
  if (!directories.has(on)) {
    const loading = Promise.all([get(`/api/units${on ? `?on=${on}` : ''}`), get('/api/units/groups')]).then(([units, groups]) => arrange(units, groups));
    loading.catch(() => directories.delete(on));
    directories.set(on, loading);
  }
  return directories.get(on);
}

function arrange(list, groupList) {
  const units = new Map();
  const groups = new Map();
  for (const { code, name } of groupList) {
    groups.set(code, { key: `group:${code}`, code, name, said: name, members: [], folded: fold(`${name} ${code}`) });
  }
  for (const unit of list) {
    // Several bodies may bear one name: what tells them apart goes with it.
    units.set(unit.code, { ...unit, said: unit.distinct ? `${unit.name} (${unit.distinct})` : unit.name, key: `unit:${unit.code}`, children: [], folded: fold(`${unit.name} ${unit.shortName ?? ''} ${unit.code}`) });
  }
  const roots = [];
  for (const node of units.values()) {
    const parent = units.get(node.parent);
    (parent && parent !== node ? parent.children : roots).push(node);
    for (const group of node.groups ?? []) {
      groups.get(group)?.members.push(node.code);
    }
  }
  return { units, groups, roots };
}

/** The name of unit:x, group:x, children:x (all directly under a unit) or a bare code. */
export function nameOf(found, key, t) {
  const [kind, code] = key.includes(':') ? key.split(':') : ['unit', key];
  if (kind === 'children') {
    const above = found?.units.get(code);
    return above ? t('ui.units.childrenOf', above.name) : null;
  }
  return (kind === 'group' ? found?.groups.get(code) : found?.units.get(code))?.said ?? null;
}

/** The units that a list of keys reaches, groups resolved. */
export function reached(found, keys) {
  const codes = new Set();
  for (const key of keys ?? []) {
    const [kind, code] = key.includes(':') ? key.split(':') : ['unit', key];
    const members = { group: found?.groups.get(code)?.members ?? [], children: found?.units.get(code)?.children.map((node) => node.code) ?? [] }[kind];
    (members ?? [code]).forEach((member) => codes.add(member));
  }
  return codes;
}

export const KhUnits = {
  props: {
    modelValue: { type: Array, default: () => [] },
    path: { type: String, required: true },
    label: { type: String, required: true },
    hint: { type: String, default: '' },
    required: Boolean,
    /** Only one unit, kept as a list of one or none. */
    single: Boolean,
    noGroups: Boolean,
    /** Units are kept as bare codes; groups always as group:code. */
    bare: Boolean,
  },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const form = inject('form');
    const { t } = form;
    const id = computed(() => idOf(props.path));
    const found = ref(null);
    const failed = ref('');
    const open = ref(false);
    const query = ref('');
    const unfolded = ref(new Set());
    const active = ref('');
    const tree = ref(null);
    const opener = ref(null);
    const allChips = ref(false);
    const searchBox = ref(null);

    async function load() {
      failed.value = '';
      try {
        found.value = await directory(form.unitsOn);
        unfolded.value = new Set(found.value.roots.length <= 3 ? found.value.roots.map((node) => node.code) : []);
      } catch (error) {
        failed.value = error.message || t('ui.kit.unreachable');
      }
    }
    load();

    const keys = computed(() => (props.modelValue ?? []).map((key) => (key.includes(':') ? key : `unit:${key}`)));
    const chosen = computed(() => new Set(keys.value));
    const chips = computed(() =>
      keys.value.map((key) => ({ key, name: nameOf(found.value, key, t) ?? key, unknown: !!found.value && !nameOf(found.value, key, t) })),
    );
    const viaGroup = computed(() => reached(found.value, keys.value.filter((key) => !key.startsWith('unit:'))));
    const count = computed(() => reached(found.value, keys.value).size);

    function branch(nodes, level, out) {
      for (const node of nodes.filter((each) => concerns(each.code))) {
        out.push({ ...node, level, expandable: node.children.length > 0, expanded: unfolded.value.has(node.code) });
        if (unfolded.value.has(node.code)) {
          branch(node.children, level + 1, out);
        }
      }
      return out;
    }

    /** What stands in the list now: groups first, then the open part of the tree, or what was searched for. */
    const concerned = computed(() => (form.view?.concerned ? new Set(form.view.concerned) : null));
    const concerns = (code) => !concerned.value || concerned.value.has(code);
    const lines = computed(() => {
      if (!found.value) {
        return [];
      }
      const all = props.noGroups || props.single ? [] : [...found.value.groups.values()];
      const groups = all.filter((group) => !concerned.value || group.members.some(concerns));
      if (query.value.trim()) {
        return [...groups, ...[...found.value.units.values()].filter((node) => concerns(node.code))]
          .filter((node) => matches(node.folded, query.value))
          .map((node) => ({ ...node, level: 1, expandable: false, above: found.value.units.get(node.parent)?.shortName ?? found.value.units.get(node.parent)?.name }));
      }
      return branch(found.value.roots, 1, groups.map((group) => ({ ...group, level: 1, expandable: false })));
    });
    const limit = ref(SHOWN);
    const visible = computed(() => lines.value.slice(0, limit.value));
    watch(query, () => {
      limit.value = SHOWN;
      active.value = visible.value[0]?.key ?? '';
    });

    function change(wanted) {
      form.clearError(props.path);
      emit('update:modelValue', props.bare ? wanted.map((key) => key.replace(/^unit:/, '')) : wanted);
    }

    function toggle(line) {
      active.value = line.key;
      if (form.readonly) {
        return;
      }
      if (props.single) {
        change([line.key]);
        close();
      } else if (chosen.value.has(line.key)) {
        change(keys.value.filter((key) => key !== line.key));
      } else {
        change([...keys.value, line.key]);
      }
    }

    /** All units directly under one: chosen if any is missing, else taken away. */
    function toggleChildren(line) {
      const children = line.children.map((node) => node.key);
      const missing = children.filter((key) => !chosen.value.has(key));
      change(missing.length ? [...keys.value, ...missing] : keys.value.filter((key) => !children.includes(key)));
    }

    function drop(key) {
      change(keys.value.filter((other) => other !== key));
      nextTick(() => opener.value?.focus());
    }

    function setOpen(line, wanted) {
      const codes = new Set(unfolded.value);
      if (wanted) {
        codes.add(line.code);
      } else {
        codes.delete(line.code);
      }
      unfolded.value = codes;
    }

    async function focusLine(key) {
      active.value = key;
      await nextTick();
      tree.value?.querySelector('[tabindex="0"]')?.focus();
    }

    async function show() {
      open.value = !open.value;
      if (open.value) {
        if (!found.value) {
          await load();
        }
        active.value = visible.value[0]?.key ?? '';
        await nextTick();
        searchBox.value?.focus();
      }
    }

    function close() {
      open.value = false;
      query.value = '';
      nextTick(() => opener.value?.focus());
    }

    function onSearchKey(event) {
      if (event.key === 'ArrowDown' && visible.value.length) {
        event.preventDefault();
        focusLine(visible.value[0].key);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (query.value.trim() && visible.value.length === 1) {
          toggle(visible.value[0]);
        }
      }
    }

    function onTreeKey(event) {
      const at = visible.value.findIndex((line) => line.key === active.value);
      const line = visible.value[at];
      if (!line) {
        return;
      }
      const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.value.length - 1 };
      if (event.key in moves) {
        if (moves[event.key] < 0) {
          searchBox.value?.focus();
        } else if (moves[event.key] < visible.value.length) {
          focusLine(visible.value[moves[event.key]].key);
        }
      } else if ((event.key === ' ' && event.ctrlKey) || event.key === '*') {
        if (line.expandable && !props.single && !form.readonly) {
          toggleChildren(line);
        }
      } else if (event.key === ' ' || event.key === 'Enter') {
        toggle(line);
      } else if (event.key === 'ArrowRight' && line.expandable) {
        if (line.expanded) {
          focusLine(visible.value[at + 1].key);
        } else {
          setOpen(line, true);
        }
      } else if (event.key === 'ArrowLeft' && line.expandable && line.expanded) {
        setOpen(line, false);
      } else if (event.key === 'ArrowLeft' && line.level > 1) {
        focusLine(`unit:${line.parent}`);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }

    return {
      form, t, id, allChips, chipLimit: CHIPS, found, failed, open, query, active, tree, opener, searchBox, chosen, chips, viaGroup, count, lines, visible, limit,
      toggle, toggleChildren, drop, setOpen, show, close, load, onSearchKey, onTreeKey,
      error: computed(() => form.errorAt(props.path)),
      more: () => (limit.value += SHOWN),
    };
  },
  template: /* html */ `
    <div class="kh-field kh-units" :data-path="path" role="group" :aria-labelledby="id + '-label'"
         @keydown.esc="open && close()">
      <span class="kh-label" :id="id + '-label'">{{ label }}<span v-if="required" class="kh-form__required"> {{ t('ui.kit.required') }}</span></span>
      <p v-if="hint" class="kh-help">{{ hint }}</p>
      <ul v-if="chips.length" class="kh-units__chips">
        <li v-for="chip in allChips ? chips : chips.slice(0, chipLimit)" :key="chip.key" class="kh-chip kh-units__chip" :class="{ 'kh-units__chip--unknown': chip.unknown }">
          <span>{{ chip.unknown ? t('ui.units.unknown', chip.name) : chip.name }}</span>
          <button v-if="!form.readonly" type="button" class="kh-units__drop" :aria-label="t('ui.units.dropOf', chip.name)" @click="drop(chip.key)">×</button>
        </li>
        <li v-if="!allChips && chips.length > chipLimit"><button type="button" class="kh-link" @click="allChips = true">{{ t('ui.units.moreChips', chips.length - chipLimit) }}</button></li>
      </ul>
      <p v-else-if="form.readonly" class="kh-form__empty">{{ t('ui.units.none') }}</p>
      <div v-if="!form.readonly" class="kh-units__bar">
        <button type="button" class="kh-button" :id="id" ref="opener" :aria-expanded="open" :aria-controls="id + '-panel'"
                :aria-describedby="error ? id + '-error' : null" @click="show">{{ open ? t('ui.units.close') : t('ui.units.open') }}</button>
        <span v-if="!single && chips.length && count !== chips.length" class="kh-units__count">{{ t('ui.units.count', count) }}</span>
      </div>
      <p v-if="failed" class="kh-error">{{ failed }} <button type="button" class="kh-button kh-button--plain" @click="load">{{ t('ui.kit.again') }}</button></p>
      <div v-if="open" class="kh-units__panel kh-card" :id="id + '-panel'">
        <label class="kh-hidden-text" :for="id + '-search'">{{ t('ui.units.search') }}</label>
        <input class="kh-input" type="search" autocomplete="off" ref="searchBox" :id="id + '-search'" v-model="query" :placeholder="t('ui.units.search')"
               :aria-controls="id + '-tree'" @keydown="onSearchKey">
        <p class="kh-hidden-text" role="status">{{ query ? t('ui.units.found', lines.length) : '' }}</p>
        <p class="kh-help kh-units__keys">{{ t('ui.units.keys') }}</p>
        <ul class="kh-units__tree" role="tree" :aria-multiselectable="!single" :id="id + '-tree'" :aria-labelledby="id + '-label'" ref="tree" @keydown="onTreeKey">
          <li v-for="line in visible" :key="line.key" role="treeitem" class="kh-units__line" :class="{ 'kh-units__line--group': line.members }"
              :style="{ '--level': line.level - 1 }" :aria-level="line.level" :aria-expanded="line.expandable ? line.expanded : null"
              :aria-checked="chosen.has(line.key)" :tabindex="line.key === active ? 0 : -1" @click="toggle(line)" @focus="active = line.key">
            <span class="kh-units__fold" aria-hidden="true" @click.stop="line.expandable && setOpen(line, !line.expanded)">{{ line.expandable ? (line.expanded ? '▾' : '▸') : '' }}</span>
            <span class="kh-units__box" aria-hidden="true">{{ chosen.has(line.key) ? '✓' : '' }}</span>
            <span class="kh-units__name">{{ line.said }}
              <small v-if="line.members">{{ t('ui.units.groupSize', line.members.length) }}</small>
              <small v-else-if="viaGroup.has(line.code)">{{ t('ui.units.viaGroup') }}</small>
              <small v-else-if="line.above && !line.distinct">{{ line.above }}</small>
            </span>
            <button v-if="line.expandable && line.expanded && !single" type="button" tabindex="-1" class="kh-button kh-button--plain kh-units__all"
                    @click.stop="toggleChildren(line)">{{ t('ui.units.children', line.children.length) }}</button>
          </li>
        </ul>
        <p v-if="!lines.length && found" class="kh-form__empty">{{ t('ui.units.notFound', query) }}</p>
        <button v-if="lines.length > visible.length" type="button" class="kh-button kh-button--plain" @click="more()">{{ t('ui.units.more', lines.length - visible.length) }}</button>
        <button type="button" class="kh-button kh-units__done" @click="close">{{ t('ui.units.done') }}</button>
      </div>
      <p v-if="error" class="kh-error" :id="id + '-error'">{{ error }}</p>
    </div>`,
};
