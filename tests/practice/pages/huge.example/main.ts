import { shapes } from './shapes.ts';

// `/said`: what stands behind the hash, said again until it is a megabyte; `/text`: 10 MB of text in a thousand paragraphs; `/deep`: 1,000 elements in one another; else one of the shapes.
const add = (name: string, parent: Element = document.body) =>
  parent.appendChild(document.createElement(name));

function fill(): void {
  const [, what = ''] = location.pathname.split('/');
  if (what === 'text') {
    for (let at = 0; at < 1000; at += 1) add('p').textContent = 'ten megabytes '.repeat(750);
  }
  if (what === 'said') {
    const unit = decodeURIComponent(location.hash.slice(1));
    add('pre').textContent = unit.repeat(1_000_000 / unit.length);
  }
  if (what === 'deep') {
    let box = add('div');
    for (let at = 0; at < 1000; at += 1) box = add('div', box);
    box.textContent = 'deep down';
  }
  // The page's own markup, which its policy would else refuse to parse.
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): void };
  };
  trustedTypes?.createPolicy('default', { createHTML: (html: string) => html });
  shapes[what]?.(add('div'));
}

fill();
