// Attachments: several at once, each with its own progress and its own error; one that fails leaves the others alone.
import { computed, inject, onMounted, ref } from './vue.js';
import { get, parse, remove, taskPath, writeHeaders } from './api.js';
import { idOf } from './paths.js';
import { KhStored } from './preview.js';

let last = 0;

/** 1,4 MB */
function sizeText(bytes) {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toLocaleString('vi', { maximumFractionDigits: 1 })} ${units[unit]}`;
}

// fetch cannot tell how far an upload is.
function upload(path, file, slot, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(writeHeaders())) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((100 * event.loaded) / event.total));
    request.onload = () => (request.status < 300 ? resolve(parse(request.responseText)) : reject(parse(request.responseText)));
    request.onerror = () => reject({});
    const body = new FormData();
    body.append('slot', slot);
    body.append('file', file);
    request.send(body);
  });
}

export const KhFiles = {
  components: { KhStored },
  props: {
    /** The list [{id, name, size, type}]; changed in place. */
    files: { type: Array, required: true },
    path: { type: String, default: 'files' },
    label: { type: String, required: true },
    hint: { type: String, default: '' },
    /** What kind of file the server is to take it for. */
    slot: { type: String, default: 'attachment' },
    /** To be read only, whoever holds the task. */
    locked: Boolean,
  },
  setup(props) {
    const form = inject('form');
    const { t } = form;
    const pending = ref([]);
    const dragging = ref(false);
    const said = ref('');
    // What the server takes: an upload that is too large is refused before it is sent, for the answer to one that is
    // broken off in the middle is often not heard.
    const rules = ref({ largest: Infinity, largestMb: 0, accept: [] });
    onMounted(() => get('/api/files/rules').then((answer) => (rules.value = answer), () => {}));

    async function send(entry) {
      entry.error = '';
      entry.progress = 0;
      if (entry.size > rules.value.largest) {
        entry.error = t('ui.files.tooLarge', entry.name, rules.value.largestMb);
        return;
      }
      try {
        const stored = await upload(taskPath(form.task.id, '/files'), entry.file, props.slot, (percent) => (entry.progress = percent));
        pending.value = pending.value.filter((other) => other.key !== entry.key);
        props.files.push(stored);
        said.value = t('ui.files.done', entry.name);
      } catch (body) {
        entry.error = body.errors?.[0]?.message || body.message || t('ui.files.failed', entry.name);
      }
    }

    function add(list) {
      for (const file of list) {
        pending.value.push({ key: ++last, file, name: file.name, size: file.size, progress: 0, error: '' });
        send(pending.value[pending.value.length - 1]);
      }
    }

    function choose(event) {
      add(event.target.files);
      event.target.value = '';
    }

    function drop(event) {
      dragging.value = false;
      if (!form.readonly && !props.locked) {
        add(event.dataTransfer.files);
      }
    }

    const failures = ref({});

    async function take(file) {
      try {
        await remove(taskPath(form.task.id, `/files/${encodeURIComponent(file.id)}`));
        props.files.splice(props.files.indexOf(file), 1);
        said.value = t('ui.files.removed', file.name);
      } catch (error) {
        failures.value = { ...failures.value, [file.id]: error.message || t('ui.kit.unreachable') };
      }
    }

    const giveUp = (entry) => (pending.value = pending.value.filter((other) => other.key !== entry.key));
    const readonly = computed(() => form.readonly || props.locked);
    return { form, t, readonly, pending, dragging, said, rules, failures, id: idOf(props.path), sizeText, send, choose, drop, take, giveUp };
  },
  template: /* html */ `
    <div class="kh-field kh-files" :data-path="path">
      <span v-if="!readonly" class="kh-label" :id="id + '-label'">{{ label }}</span>
      <p v-if="hint" class="kh-help" :id="id + '-hint'">{{ hint }}</p>
      <ul class="kh-files__list" v-if="files.length || pending.length">
        <li v-for="file in files" :key="file.id" class="kh-files__file">
          <kh-stored :file="file">
            <small>{{ sizeText(file.size) }}</small>
            <button v-if="!readonly" type="button" class="kh-button kh-button--plain" :aria-label="t('ui.files.removeOf', file.name)" @click="take(file)">{{ t('ui.files.remove') }}</button>
          </kh-stored>
          <p v-if="failures[file.id]" class="kh-error">{{ failures[file.id] }}</p>
        </li>
        <li v-for="entry in pending" :key="'p' + entry.key" class="kh-files__file">
          <span class="kh-files__name">{{ entry.name }}</span>
          <small>{{ sizeText(entry.size) }}</small>
          <progress v-if="!entry.error" max="100" :value="entry.progress" :aria-label="t('ui.files.progress', entry.name)"></progress>
          <template v-else>
            <button type="button" class="kh-button kh-button--plain" @click="send(entry)">{{ t('ui.kit.again') }}</button>
            <button type="button" class="kh-button kh-button--plain" @click="giveUp(entry)">{{ t('ui.files.giveUp') }}</button>
            <p class="kh-error" role="alert">{{ entry.error }}</p>
          </template>
        </li>
      </ul>
      <p v-else-if="readonly" class="kh-form__empty">{{ t('ui.files.none') }}</p>
      <div v-if="!readonly" class="kh-files__drop" :class="{ 'kh-files__drop--over': dragging }"
           @dragover.prevent="dragging = true" @dragleave="dragging = false" @drop.prevent="drop">
        <label class="kh-button kh-files__choose">{{ t('ui.files.choose') }}
          <input type="file" multiple class="kh-hidden-text" :id="id" :accept="rules.accept.join()" :aria-labelledby="id + '-label'" :aria-describedby="hint ? id + '-hint' : null" @change="choose"></label>
        <span class="kh-soft kh-files__drop-hint">{{ t('ui.files.drop') }}</span>
      </div>
      <p v-if="form.errorAt(path)" class="kh-error">{{ form.errorAt(path) }}</p>
      <p class="kh-hidden-text" role="status">{{ said }}</p>
    </div>`,
};
