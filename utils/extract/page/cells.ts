/** Most cells of a table with heads that are read. */
const MAX_CELLS = 2000;
/** Marks of a cell with several lines. */
const LINES = 'br, li, p + p, div + div';

const isHead = (cell: Element | undefined) => cell?.localName === 'th';

/**
 * Reads a table whose heads label several cells, each cell behind its heads. Where each column has several lines, or
 * rows have heads, a column belongs together; otherwise a row does.
 * @returns the groups that belong together; undefined for other tables
 */
export function readCells(table: Element): Element[][] | undefined {
  // A table around others arranges the page.
  if (table.querySelector('table')) return undefined;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => /^t[dh]$/.test(localName)),
  );
  const [heads = []] = rows;
  const hasHeads = heads.length > 1 && heads.slice(1).every(isHead);
  const body = hasHeads ? rows.slice(1) : rows;
  const isGrid = body.every((row) => row.length === heads.length && !row.slice(1).some(isHead));
  if (!isGrid || body.length === 0 || rows.length * heads.length > MAX_CELLS) return undefined;
  const columns = heads.map((head, at) => ({ head, cells: body.flatMap((row) => row[at] ?? []) }));
  const isLong = columns.map(({ cells }) => cells.some((cell) => cell.querySelector(LINES)));
  if (!isLong.includes(true)) return undefined;
  if (heads.length > 2 - Number(hasHeads) && body.every(([first]) => isHead(first)))
    return columns
      .slice(1)
      .map(({ head, cells }) => [
        ...(hasHeads ? [head] : []),
        ...cells.flatMap((cell, at) => behind(body[at]?.[0], cell)),
      ]);
  if (!hasHeads || !isHead(heads[0])) return undefined;
  if (body.length === 1 || !isLong.includes(false))
    return columns.map(({ head, cells }) => [head, ...cells]);
  return body.map((row) => row.flatMap((cell, at) => behind(heads[at], cell)));
}

const behind = (head: Element | undefined, cell: Element) => (head ? [head, cell] : [cell]);

/** Does this term or head label what stands right behind it? */
export function isLabel({ localName, nextElementSibling: next, previousElementSibling }: Element) {
  if (localName === 'dt') return next?.localName === 'dd';
  return localName === 'th' && next?.localName === 'td' && !previousElementSibling;
}
