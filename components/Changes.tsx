import type { Difference } from '../utils/actions/differences.ts';
import { languageName } from '../utils/actions/languages.ts';
import { diffWords } from '../utils/actions/word-diff.ts';
import './Changes.css';
import { useSpeech } from './i18n.ts';

/** Each field that two versions have differently, word by word. */
export function Changes({ changes }: { changes: readonly Difference[] }) {
  const { t, language: reader } = useSpeech();
  return (
    <dl class="changes">
      {changes.map(({ field, language, before, after }) => (
        <div key={`${field}|${language ?? ''}`} data-field={field}>
          <dt>
            {t(`field.${field}` as 'field.title')}
            {language && ` (${languageName(language, reader)})`}
          </dt>
          <dd dir="auto">
            {diffWords(before, after).map(({ how, text }, at) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
              if (how === 'same') return <span key={at}>{text}</span>;
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              return how === 'out' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
