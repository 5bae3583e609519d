// Sends a workbook twice: first to learn what it would change, then, confirmed, to change it.
'use strict';
(function () {
  const shown = 200;
  const answer = document.getElementById('answer');
  const form = document.querySelector('form');
  const input = document.getElementById('file');
  let words = {};
  let checked = null;

  const say = (key, ...values) =>
    (words['ui.organization.' + key] || key).replace(/\{(\d)\}/g, (all, at) => values[at]);

  function make(tag, text, parent, name) {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    if (name) made.className = name;
    if (parent) parent.append(made);
    return made;
  }

  async function speak(language) {
    document.cookie = 'KHLANGUAGE=' + language + '; path=/; max-age=31536000; SameSite=Lax';
    words = await (await fetch('../api/messages?lang=' + language)).json();
    document.documentElement.lang = language;
    document.title = say('title');
    document.querySelectorAll('[data-word]').forEach(e => { e.textContent = words[e.dataset.word]; });
    document.querySelectorAll('[data-lang]').forEach(e =>
      e.setAttribute('aria-pressed', String(e.dataset.lang === language)));
    document.querySelector('main').hidden = false;
    clear();
    successions();
  }

  async function successions() {
    const list = await (await fetch('../api/organization/successions', {headers: {'Accept-Language': document.documentElement.lang}})).json();
    const place = document.getElementById('successions');
    place.replaceChildren();
    place.hidden = list.length === 0;
    if (place.hidden) return;
    make('h2', say('successions', list.length), place);
    const day = iso => iso.split('-').reverse().join('/');
    table([say('name'), say('successor'), say('succession'), say('on'), say('basis')], list.map(s =>
      [s.unitName, s.function ? `${s.successorName} (${s.function})` : s.successorName, say('succession.' + s.kind), day(s.on), s.basis]), place);
  }

  function clear() {
    checked = null;
    answer.hidden = true;
    answer.replaceChildren();
  }

  function token() {
    const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
    return found ? decodeURIComponent(found[1]) : '';
  }

  async function send(dryRun) {
    const body = new FormData();
    body.append('file', checked || input.files[0]);
    form.querySelectorAll('button').forEach(b => { b.disabled = true; });
    try {
      const response = await fetch('../api/organization/import?dryRun=' + dryRun, {
        method: 'POST', body, headers: {'X-XSRF-TOKEN': token(), 'Accept-Language': document.documentElement.lang}});
      if (response.status !== 200 && response.status !== 422) {
        const refused = await response.json().catch(() => ({}));
        return {failed: refused.message || say('failed')};
      }
      return await response.json();
    } catch (unreachable) {
      return {failed: say('unreachable')};
    } finally {
      form.querySelectorAll('button').forEach(b => { b.disabled = false; });
    }
  }

  function table(heads, lines, parent) {
    const made = make('table', null, make('div', null, parent, 'scroll'));
    const head = make('tr', null, make('thead', null, made));
    heads.forEach(h => make('th', h, head).setAttribute('scope', 'col'));
    const rows = make('tbody', null, made);
    lines.slice(0, shown).forEach(line => {
      const row = make('tr', null, rows);
      line.forEach(cell => make('td', cell, row));
    });
    if (lines.length > shown) make('p', say('more', lines.length - shown), parent, 'hint');
  }

  function changes(list, title) {
    if (list.length === 0) return;
    make('h2', say(title, list.length), answer);
    // Added and ended things mostly have no details; an empty column only takes room on a phone.
    const columns = list.some(c => c.details.length > 0) ? 4 : 3;
    table([say('kind'), say('code'), say('name'), say('details')].slice(0, columns), list.map(c =>
      [say('kind.' + c.kind), c.code, c.name, c.details.map(detail).join('; ')].slice(0, columns)), answer);
  }

  function detail(d) {
    return d.before ? `${d.column}: ${d.before} → ${d.after || say('empty')}` : `${d.column}: ${d.after}`;
  }

  function problems(said) {
    make('p', say('problems', said.problemCount), answer, 'bad');
    table([say('sheet'), say('line'), say('column'), say('problem'), say('remedy')],
      said.problems.map(p => [p.sheet || '', p.line || '', p.column || '', p.message, p.remedy]), answer);
  }

  function passwords(made) {
    const logins = Object.keys(made);
    if (logins.length === 0) return;
    make('h2', say('passwords', logins.length), answer);
    make('p', say('passwords.once'), answer, 'hint');
    table([say('login'), say('password')], logins.map(l => [l, made[l]]), answer);
    const file = make('a', say('passwords.save'), answer, 'button');
    file.download = 'mat-khau-lan-dau.csv';
    file.href = URL.createObjectURL(new Blob(['\ufeff' + logins.map(l => `${l},${made[l]}`).join('\r\n')], {type: 'text/csv'}));
  }

  function show(said, dryRun) {
    answer.replaceChildren();
    answer.hidden = false;
    (said.notes || []).forEach(note => make('p', note, answer, 'hint'));
    if (said.failed) {
      make('p', said.failed, answer, 'bad');
    } else if (said.problemCount > 0) {
      checked = null;
      problems(said);
    } else {
      const all = said.changes;
      const none = all.added.length + all.changed.length + all.ended.length === 0;
      make('p', none ? say('nothing') : say(dryRun ? 'would' : 'done'), answer, 'good');
      changes(all.added, 'added');
      changes(all.changed, 'changed');
      changes(all.ended, 'ended');
      passwords(said.passwords);
      if (!dryRun) successions();
      if (dryRun && !none) confirm();
    }
    answer.focus();
  }

  function confirm() {
    const button = make('button', say('confirm'), answer, 'primary');
    button.type = 'button';
    button.addEventListener('click', async () => {
      button.disabled = true;
      const said = await send(false);
      if (said.failed) {
        button.disabled = false;
        make('p', said.failed, answer, 'bad');
        return;
      }
      show(said, false);
      form.reset();
      checked = null;
    });
  }

  input.addEventListener('change', clear);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    clear();
    // What is confirmed later is the file that was checked, whatever is chosen meanwhile.
    const file = input.files[0];
    checked = new File([await file.arrayBuffer()], file.name, {type: file.type});
    show(await send(true), true);
  });
  document.querySelectorAll('[data-lang]').forEach(e => e.addEventListener('click', () => speak(e.dataset.lang)));
  speak(document.cookie.split('; ').includes('KHLANGUAGE=en') ? 'en' : 'vi');
}());
