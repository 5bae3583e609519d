// Search as people type it: without accents and without regard to case, đ as d.

export function fold(text) {
  return (text || '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
}

/** @returns {boolean} whether every word of the query stands in the folded text */
export function matches(foldedText, query) {
  return fold(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}
