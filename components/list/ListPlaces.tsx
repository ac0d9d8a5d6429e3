import { useEffect, useRef, useState } from 'preact/hooks';
import '../ui/Buttons.css';
import { Icon, type Sign } from '../ui/Icon.tsx';
import { useI18n } from '../ui/i18n.ts';
import './ListPlaces.css';

/** What the person can start from the list. */
export interface ListCommands {
  onOptions(): void;
  /** opens what the person has done, all in all */
  onRecord?: (() => void) | undefined;
  /** reads the page in the open tab */
  onAdd(): void;
  /** shows the publishers that can be followed */
  onFindSource(): void;
  /** opens where files and pasted text are added: a popup closes when a file is chosen */
  onAddOther(): void;
  /** is what the tab shows a mail that is open? */
  hasMessage?: boolean | undefined;
  /** may the page be read? A feed or other data may not */
  canAdd?: boolean;
}

/** The places of Vigil by name. Adding has several ways, which it shows above. */
export function ListPlaces({ onOptions, onRecord, ...adding }: ListCommands) {
  const { t } = useI18n();
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAdding(false);
    add.current?.focus();
  };
  return (
    <>
      {isAdding && <AddPanel {...adding} onLeave={leave} />}
      <nav class="places" aria-label="Vigil">
        <button type="button" class="place" aria-current="page" onClick={() => setAdding(false)}>
          <Icon sign="cards" />
          <span>{t('list.act')}</span>
        </button>
        {onRecord && (
          <button type="button" class="place" id="open-record" onClick={onRecord}>
            <Icon sign="chart" />
            <span>{t('record.title')}</span>
          </button>
        )}
        <button
          ref={add}
          type="button"
          class="place"
          id="open-add"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          <Icon sign="add" />
          <span>{t('list.addPlace')}</span>
        </button>
        <button type="button" class="place" id="open-options" onClick={onOptions}>
          <Icon sign="settings" />
          <span>{t('options.short')}</span>
        </button>
      </nav>
    </>
  );
}

type AddProps = Omit<ListCommands, 'onOptions' | 'onRecord'> & { onLeave(): void };

/** The ways to an action that is not in the list. */
function AddPanel({ canAdd, hasMessage, onLeave, ...does }: AddProps) {
  const { t } = useI18n();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
  }, []);
  const way = (id: string, sign: Sign, [text, hint]: [string, string?], onPress: () => void) => (
    <button type="button" class="button button-bare" id={id} onClick={onPress}>
      <Icon sign={sign} />
      <span>
        {text}
        {hint && <span class="add-hint">{hint}</span>}
      </span>
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={panel}
      class="add-panel"
      role="group"
      aria-label={t('list.addPlace')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      {canAdd !== false &&
        way(
          'add-action',
          hasMessage ? 'letter' : 'add',
          [t(hasMessage ? 'pass.message' : 'list.add')],
          does.onAdd,
        )}
      {way(
        'find-source',
        'feed',
        [t('list.findSource'), t('list.findSourceHint')],
        does.onFindSource,
      )}
      {way('add-other', 'copy', [t('pass.other'), t('pass.otherHint')], does.onAddOther)}
    </div>
  );
}
