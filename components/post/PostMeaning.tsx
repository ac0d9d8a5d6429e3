import { inLanguage, type TextIn } from '../../utils/actions/languages.ts';

/** The same post in the person's language, a line a paragraph. */
export function PostMeaning({ meaning }: { meaning: TextIn<string> }) {
  return (
    <div id="post-meaning" {...inLanguage(meaning.language)}>
      {meaning.text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} class="meaning">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
