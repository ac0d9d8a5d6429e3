import { useEffect, useRef } from 'preact/hooks';
import { writeDate } from '../../utils/actions/dates.ts';
import { countryName, directionOf, textFor } from '../../utils/actions/languages.ts';
import type { LanguageTag, UrgentAction } from '../../utils/actions/types.ts';
import { altText, CARD_SIZE, type CardText, drawCard } from '../../utils/posts/card.ts';
import '../ui/Buttons.css';
import { useI18n } from '../ui/i18n.ts';
import './PostCard.css';
import { saveFile } from '../ui/save-file.ts';

interface Props {
  action: UrgentAction;
  /** the language of the post */
  language: LanguageTag;
  onCopyPicture(picture: Promise<Blob>): void;
  onCopyText(text: string): void;
}

/** A picture made here, for networks where a post needs one: country, title and call. */
export function PostCard({ action, language, onCopyPicture, onCopyText }: Props) {
  const { t } = useI18n();
  const canvas = useRef<HTMLCanvasElement>(null);
  const card: CardText = {
    kicker: action.country.map((code) => countryName(code, language)).join(', '),
    title: textFor(action.title, [language]) ?? '',
    call:
      action.deadline === undefined
        ? t('deadline.soon')
        : t('deadline.until', [writeDate(action.deadline, language)]),
  };
  const alt = altText(card);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the card
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawCard(context, card, directionOf(language));
  }, [alt]);
  const picture = () =>
    new Promise<Blob>((resolve, reject) => {
      canvas.current?.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
    });
  const save = async () =>
    saveFile(await picture(), `${action.reference.replace(/[^\w-]+/g, '-')}.png`);
  return (
    <div class="card">
      <canvas ref={canvas} width={CARD_SIZE} height={CARD_SIZE} role="img" aria-label={alt} />
      <div class="card-side">
        <p class="note">{t('post.cardNote')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button"
            id="card-copy"
            onClick={() => onCopyPicture(picture())}
          >
            {t('post.cardCopy')}
          </button>
          <button type="button" class="button" id="card-save" onClick={() => void save()}>
            {t('post.cardSave')}
          </button>
          <button type="button" class="button" id="card-alt" onClick={() => onCopyText(alt)}>
            {t('post.cardAlt')}
          </button>
        </div>
      </div>
    </div>
  );
}
