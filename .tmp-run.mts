import { readFileSync } from 'node:fs';
import { renderPost } from './utils/posts/render.ts';
import { networkById } from './utils/posts/networks.ts';
import { T } from '/tmp/wGx/targets.mts';
const base = JSON.parse(readFileSync('public/catalogue.json','utf8')).actions[0];
const file = process.argv[2]!;
const action = { ...base, copies: [], targets: T };
let n = 0, bad = 0;
for (const line of readFileSync(file,'utf8').split('\n')) {
  if (!line.trim()) continue;
  if (line.startsWith('==')) { console.log(line); continue; }
  const [language, network, text, want] = line.split('|');
  const raw = text!.replace(/¦/g,'|').replace(/\\n/g,'\n');
  n++;
  const out = renderPost({ action, post: { text: { [language!]: raw } }, network: networkById(network!)!, language: language! } as any)?.text;
  if (want !== undefined) { if (out !== want.replace(/\\n/g,'\n')) { bad++; console.log(`BAD ${language} ${network}\n  in   ${text}\n  want ${want}\n  got  ${out?.replace(/\n/g,'\\n')}`);} }
  else console.log(`${language} ${network.padEnd(8)} ${text}\n                → ${out?.replace(/\n/g,'\\n')}`);
}
console.log(n, 'bad', bad);
