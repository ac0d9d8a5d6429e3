import { languageLabel } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import '../ui/Buttons.css';
import { IconButton } from '../ui/IconButton.tsx';
import { useI18n } from '../ui/i18n.ts';
import { wishForDraft } from './current-post.ts';
import './PostChoices.css';

interface Props {
  /** the network of the tab in front */
  here: Network | undefined;
  network: Network;
  language: LanguageTag;
  languages: LanguageTag[];
  /** the one of these in which there is only a draft */
  drafted?: LanguageTag | undefined;
  /** the number of the message, from 0, and how many there are */
  message: number;
  messages: number;
  /** undefined: the network is no matter any more */
  onNetwork?: ((id: string) => void) | undefined;
  onLanguage(language: LanguageTag): void;
  onMessage(message: number): void;
}

/** For which network, in which language, and which of the suggested messages. */
export function PostChoices(choices: Props) {
  const { here, network, language, languages, drafted, onNetwork, ...props } = choices;
  const { t, language: uiLanguage } = useI18n();
  const all = [...networks].sort((one, other) => rank(one, here) - rank(other, here));
  return (
    <div class="picks">
      {onNetwork && (
        <label class="pick-wide">
          <span class="visually-hidden">{t('post.network')}</span>
          <select
            id="post-network"
            value={network.id}
            onChange={(event) => onNetwork(event.currentTarget.value)}
          >
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === here?.id ? t('post.networkHere', [name]) : name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class={language === drafted ? 'pick-draft' : undefined}>
        <span class="visually-hidden">{t('post.language')}</span>
        <select
          id="post-language"
          value={language}
          onChange={({ currentTarget: { value } }) =>
            props.onLanguage(value === drafted ? wishForDraft(value) : value)
          }
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {tag === drafted
                ? t('post.draftLanguage', [languageLabel(tag, uiLanguage)])
                : languageLabel(tag, uiLanguage)}
            </option>
          ))}
        </select>
      </label>
      {props.messages > 1 && <Stepper {...props} />}
    </div>
  );
}

/** The network of the page in front stands first; the others stay in their order. */
const rank = ({ id }: Network, here: Network | undefined) => (id === here?.id ? 0 : 1);

/** One of several messages, and buttons to the others, round and round. */
function Stepper({
  message,
  messages,
  onMessage,
}: Pick<Props, 'message' | 'messages' | 'onMessage'>) {
  const { t } = useI18n();
  const numbers: [string, string] = [String(message + 1), String(messages)];
  const step = (by: number) => onMessage((message + by + messages) % messages);
  return (
    <fieldset class="stepper">
      <legend class="visually-hidden">{t('post.message')}</legend>
      <IconButton
        id="post-before"
        sign="back"
        small
        bare
        label={t('post.textBefore')}
        onPress={() => step(-1)}
      />
      <span id="post-message" data-message={message} role="status">
        <span aria-hidden="true">{t('post.of', numbers)}</span>
        <span class="visually-hidden">{t('post.messageOf', numbers)}</span>
      </span>
      <IconButton
        id="post-next"
        sign="next"
        small
        bare
        label={t('post.textNext')}
        onPress={() => step(1)}
      />
    </fieldset>
  );
}
