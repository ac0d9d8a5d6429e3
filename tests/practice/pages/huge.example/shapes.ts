/** Fills a box with about 60,000 elements and texts, in one of the ways that cost a reader most. */
export type Shape = (box: Element) => void;

const NODES = 60_000;

/** Parses a piece of page again and again until the nodes are there; the browser makes them faster than a script. */
const repeat =
  (nodes: number, piece: (at: number) => string): Shape =>
  (box) => {
    box.innerHTML = Array.from({ length: NODES / nodes }, (_, at) => piece(at)).join('');
  };

const row = (at: number) =>
  `<tr><th>Field ${at}</th><td>Name <b>${at}</b></td><td>Street ${at}<br>Town</td></tr>`;

/** By the last part of the page's address. */
export const shapes: Record<string, Shape> = {
  /** white on white beside boxes, each of which might lie over the next */
  nodes: repeat(
    4,
    (at) =>
      `<p style="color:#fff">white ${at}</p><i style="position:absolute;inline-size:9px;block-size:9px;background:#eee"></i>`,
  ),
  /** one paragraph of words that each stand in an element */
  inline: (box) => {
    const words = repeat(5, (at) => `<span>word</span> <b><i>w${at}</i></b>`);
    words(box.appendChild(document.createElement('p')));
  },
  /** 120 towers, each as high as browsers draw */
  towers: repeat(500, (at) => `${'<div>'.repeat(498)}tower ${at}${'</div>'.repeat(498)}`),
  /** tables within one table, which have heads and cells of several lines */
  tables: (box) => {
    const rows = repeat(12, row);
    const table = `<table>${Array.from({ length: 10 }, (_, at) => row(at)).join('')}</table>`;
    rows(box.appendChild(document.createElement('table')));
    box.insertAdjacentHTML('beforeend', table.repeat(50));
  },
  links: repeat(
    4,
    (at) =>
      `<li><a href="https://list.example/actions/ua-${at % 99}-33">UA ${at % 99}/33 Uganda: free ${at}</a> 3 May 2033</li>`,
  ),
  /** lists without an end */
  lists: repeat(4, (at) => `<ul><li>free the teacher ${at} now<ul></ul></li></ul>`),
  hidden: repeat(
    4,
    (at) =>
      `<div style="${['display:none', 'visibility:hidden', 'font-size:1px', 'opacity:0', 'clip-path:inset(50%)', 'overflow:hidden;height:0'][at % 6]}"><p>hidden ${at} words</p></div>`,
  ),
  panels: repeat(
    6,
    (at) =>
      `<h3><button aria-controls="p${at}" aria-expanded="false">Open ${at}</button></h3><div id="p${at}" hidden>panel ${at}</div>`,
  ),
  details: repeat(
    6,
    (at) => `<details><summary>Open ${at}</summary><p>Ministry ${at}</p></details>`,
  ),
  addresses: repeat(
    2,
    (at) =>
      `${['Minister of Justice', 'Hon. Ada Sample', `${at} Sample Street`, `P.O. Box ${at}`, `${10000 + at} Kampala`, 'Uganda', `Email: office${at}@uganda.example`, 'Salutation: Dear Minister'][at % 8]}<br>`,
  ),
  letters: repeat(
    4,
    (at) => `<p>Dear Minister,</p><p>I write about case ${at}, since he must be free.</p>`,
  ),
  boxes: repeat(
    3,
    (at) =>
      `<label for="f${at}">Your words</label><textarea id="f${at}">Dear Minister, I write about the case ${at} of a teacher.</textarea>`,
  ),
  names: repeat(3, (at) => `<p>Ada Sample and Ali <em>Reza</em> ${at}</p>`),
};
