// `/text`: 10 MB of text in a thousand paragraphs; `/nodes`: 60,000 elements, white on white, under boxes; `/deep`: 1,000 deep.
const add = (name: string, parent: Element = document.body) =>
  parent.appendChild(document.createElement(name));

function fill(): void {
  const [, what] = location.pathname.split('/');
  if (what === 'text') {
    for (let at = 0; at < 1000; at += 1) add('p').textContent = 'ten megabytes '.repeat(750);
  }
  if (what === 'nodes') {
    const box = add('div');
    for (let at = 0; at < 30_000; at += 1) {
      const line = add('p', box);
      line.textContent = `white ${at}`;
      line.style.color = '#fff';
      const cover = add('i', box);
      cover.style.cssText = 'position:absolute;inline-size:9px;block-size:9px;background:#eee';
    }
  }
  if (what === 'deep') {
    let box = add('div');
    for (let at = 0; at < 1000; at += 1) box = add('div', box);
    box.textContent = 'deep down';
  }
}

fill();
