// Field paths such as annex[3].lead: how an error of the server finds its field on the page.

/** The server may name the rows of the annex with or without ".rows". */
export function normal(path) {
  return (path || '').replace(/\.rows\[/g, '[');
}

/** The id of the control of a path. */
export function idOf(path) {
  return 'kh-' + normal(path).replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '');
}

/** The path itself, then every path that contains it: annex[3].lead, annex[3], annex. */
export function enclosing(path) {
  const found = [];
  for (let rest = normal(path); rest; rest = rest.replace(/(\.[^.[\]]+|\[[^\]]*\]|^[^.[\]]+)$/, '')) {
    found.push(rest);
  }
  return found;
}

/** The element nearest to a path: the field, or the part of the page that contains it. */
export function locate(root, path) {
  for (const candidate of enclosing(path)) {
    const element = root.querySelector(`[data-path="${CSS.escape(candidate)}"]`);
    if (element) {
      return element;
    }
  }
  return null;
}

/** Opens every fold around the element, scrolls to it and puts the focus on its first control. */
export function reveal(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    fold.open = true;
  }
  const wanted = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), summary';
  const control = element.matches(wanted) ? element : element.querySelector(wanted);
  element.scrollIntoView({ block: 'center' });
  if (control) {
    control.focus({ preventScroll: true });
  } else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
}

/** Every difference of two values, as paths to leaves. */
export function differences(mine, theirs, path = '') {
  if (mine === theirs) {
    return [];
  }
  const bothObjects = mine && theirs && typeof mine === 'object' && typeof theirs === 'object';
  if (!bothObjects) {
    return (mine ?? '') === (theirs ?? '') ? [] : [{ path, mine, theirs }];
  }
  const list = Array.isArray(mine);
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((key) =>
    differences(mine[key], theirs[key], list ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}
