import type { LanguageTag, UrgentAction } from '../../../actions/types.ts';
import { letterDraftIds } from '../../../letters/draft-ids.ts';
import type { OwnAccounts } from '../../../posts/accounts.ts';
import { postDraftIds } from '../../../posts/draft-ids.ts';
import { ownAccountIds, toOwnAccounts } from '../../../posts/own-accounts.ts';
import { withFirstDraft } from '../../../posts/suggested/first-draft.ts';
import { actionItem, drafts, ownAccounts, previousVersionItem } from '../../storage.ts';

/** An action with the person's own texts for it. */
export interface OwnTexts {
  action: UrgentAction;
  /** the version before, while the person has not looked at what changed */
  previous?: UrgentAction | undefined;
  /** changed posts and letters, by their keys */
  drafts: Record<string, string>;
  own: OwnAccounts;
}

/**
 * Reads an action with its own texts; undefined where the action is gone.
 * @param uiLanguage in which the person can have written from a draft
 */
export async function readOwnTexts(
  id: string,
  uiLanguage: LanguageTag,
): Promise<OwnTexts | undefined> {
  const action = await actionItem(id).getValue();
  if (!action) return undefined;
  const [previous, texts, accounts] = await Promise.all([
    previousVersionItem(id).getValue(),
    drafts.read([
      ...postDraftIds(withFirstDraft(action, uiLanguage).action),
      ...letterDraftIds(action),
    ]),
    ownAccounts.read(ownAccountIds(action)),
  ]);
  return { action, previous: previous ?? undefined, drafts: texts, own: toOwnAccounts(accounts) };
}
