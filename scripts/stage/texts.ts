import { renderLetter } from '../../utils/letters/letter.ts';
import type { Network } from '../../utils/posts/network.ts';
import { networkById } from '../../utils/posts/networks.ts';
import { renderPost } from '../../utils/posts/render.ts';
import { peru } from './peru.ts';

/**
 * The post that must arrive, from the record by the rules that the unit tests pin to the letter.
 * @param network its id, or its record
 * @param message which of the action's suggested posts, from 0
 */
export function peruPost(network: string | Network, language: string, message = 0): string {
  const known = typeof network === 'string' ? networkById(network) : network;
  const post = peru.posts[message];
  const rendered = known && post && renderPost({ action: peru, post, network: known, language });
  if (!rendered) throw new Error(`There is no ${language} post for ${JSON.stringify(network)}`);
  return rendered.text;
}

/** The same for the action's letter. */
export function peruLetter(language: string): { subject: string; body: string } {
  const [model] = peru.letters;
  const rendered = model && renderLetter(peru, model, language);
  if (!rendered) throw new Error(`There is no ${language} letter`);
  return rendered;
}
