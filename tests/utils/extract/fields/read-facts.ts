import { readText } from '../../../../utils/extract/file/read-text.ts';
import { removeBoilerplate } from '../../../../utils/extract/layout/boilerplate.ts';
import { extractAction } from '../../../../utils/extract/read-action.ts';
import type { SourceText } from '../../../../utils/extract/source-text.ts';
import { toLines } from '../../../../utils/extract/text/lines.ts';

/** Reads the facts of one action, whether or not the text is taken for one. */
export function readFacts(text: string, source: Partial<SourceText> = {}) {
  const own = { ...readText(text), ...source };
  const { action, fields } = extractAction(removeBoilerplate(toLines(own), own.title), own);
  const [title] = Object.values(action.title ?? {});
  const certainty = (path: string) => fields.find((field) => field.path === path)?.certainty;
  return { ...action, title, certainty };
}
