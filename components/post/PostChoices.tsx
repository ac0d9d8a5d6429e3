import { useState } from 'preact/hooks';
import { languageName } from '../../utils/actions/languages.ts';
import type { LanguageTag } from '../../utils/actions/types.ts';
import { type Network, networks } from '../../utils/posts/networks.ts';
import { Choice } from '../ui/Choice.tsx';
import { useI18n } from '../ui/i18n.ts';

/** Networks that are shown at first; the others one asks for. */
const FIRST_NETWORKS = 5;

interface Props {
  /** the network of the tab in front */
  here: Network | undefined;
  network: Network;
  language: LanguageTag;
  languages: LanguageTag[];
  /** the number of the message, from 0, and how many there are */
  message: number;
  messages: number;
  onNetwork(id: string): void;
  onLanguage(language: LanguageTag): void;
  onMessage(message: number): void;
}

/** For which network, in which language, and which of the suggested messages. */
export function PostChoices({
  here,
  network,
  language,
  languages,
  message,
  messages,
  ...props
}: Props) {
  const { t, language: uiLanguage } = useI18n();
  const [isAll, setAll] = useState(false);
  const shown = networks.filter(
    ({ id }, place) => isAll || place < FIRST_NETWORKS || id === here?.id || id === network.id,
  );
  return (
    <>
      <Choice
        label={t('post.network')}
        name="network"
        chosen={network.id}
        onChoose={props.onNetwork}
        options={shown.map(({ id, name }) => ({
          value: id,
          text: id === here?.id ? `${name} · ${t('post.here')}` : name,
        }))}
        more={
          shown.length < networks.length
            ? {
                id: 'more-networks',
                text: t('post.moreNetworks', [String(networks.length - shown.length)]),
                onMore: () => setAll(true),
              }
            : undefined
        }
      />
      <div class="choices">
        <Choice
          label={t('post.language')}
          name="post-language"
          chosen={language}
          onChoose={props.onLanguage}
          options={languages.map((tag) => ({ value: tag, text: languageName(tag, uiLanguage) }))}
        />
        {messages > 1 && (
          <Choice
            label={t('post.message')}
            name="message"
            chosen={String(message)}
            onChoose={(value) => props.onMessage(Number(value))}
            options={Array.from({ length: messages }, (_, at) => ({
              value: String(at),
              text: t('post.messageOf', [String(at + 1), String(messages)]),
            }))}
          />
        )}
      </div>
    </>
  );
}
