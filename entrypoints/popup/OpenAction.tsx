import { useState } from 'preact/hooks';
import { AboutPanel } from '../../components/AboutPanel.tsx';
import { ActionView, type PanelId } from '../../components/ActionView.tsx';
import { useSpeech } from '../../components/i18n.ts';
import { LetterPanel } from '../../components/LetterPanel.tsx';
import type { NoticeText } from '../../components/Notice.tsx';
import { PostPanel, type PostToUse } from '../../components/PostPanel.tsx';
import { sayRefusal } from '../../components/refusals.ts';
import { isActive } from '../../utils/actions/dates.ts';
import type { Addressee, IsoDate, UrgentAction } from '../../utils/actions/types.ts';
import { addDeed, type Deed, deedsFor } from '../../utils/history/history.ts';
import { forClipboard } from '../../utils/letters/clipboard.ts';
import { composeLink, mailServices } from '../../utils/letters/compose-links.ts';
import type { Letter } from '../../utils/letters/letter.ts';
import { letterFields } from '../../utils/letters/mail.ts';
import { fillInto, insertInto } from '../../utils/platform/page.ts';
import { openLetterPage, openMail, openTab } from '../../utils/platform/popup.ts';
import {
  deeds,
  drafts,
  lastView,
  mailService,
  ownAccounts,
  servers,
  type Threads,
  threads,
  troubles,
} from '../../utils/platform/storage.ts';
import { accountKey, type OwnAccounts } from '../../utils/posts/accounts.ts';
import { noteOutcome } from '../../utils/posts/health.ts';
import { composerAddress, readServerName } from '../../utils/posts/intent.ts';
import type { Network } from '../../utils/posts/networks.ts';
import { markOf } from '../../utils/posts/own-words.ts';
import type { Place } from './place.ts';

interface Props {
  action: UrgentAction;
  today: IsoDate;
  place: Place;
  panel: PanelId;
  done: Deed[];
  texts: Record<string, string>;
  ownServers: Record<string, string>;
  own: OwnAccounts;
  threads: Threads;
  /** the id of the service in which letters are opened */
  service: string;
  /** who signs letters, if they said so */
  name: string;
  onPanel(panel: PanelId): void;
  onBack(): void;
  onDone(done: Deed[]): void;
  onTexts(texts: Record<string, string>): void;
  onServers(servers: Record<string, string>): void;
  onService(id: string): void;
  onOwn(own: OwnAccounts): void;
  onThreads(threads: Threads): void;
}

/** An open action with everything that its buttons do. */
export function OpenAction(props: Props) {
  const { action, today, place, panel, done, texts, ownServers } = props;
  const { t } = useSpeech();
  const [notice, setNotice] = useState<NoticeText>();
  const say = (text: string) => setNotice({ text });
  const refuse = (text: string) => setNotice({ text, refused: true });

  const record = async (deed: Omit<Deed, 'action' | 'date'>) => {
    const next = addDeed(done, { ...deed, action: action.id, date: today });
    props.onDone(next);
    await deeds.setValue(next);
  };

  /** Copies first thing in the click, while the browser still counts it as one. */
  const copy = async (text: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      refuse(t('said.copyFailed'));
      return false;
    }
  };

  /** With its paragraphs for whoever takes HTML; as plain text where the browser refuses both together. */
  const copyBoth = async (body: string): Promise<boolean> => {
    try {
      const kinds = Object.entries(forClipboard(body)).map(
        ([type, text]) => [type, new Blob([text], { type })] as const,
      );
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds))]);
      return true;
    } catch {
      return copy(body);
    }
  };

  const recordSent = async (letter: Letter, way: 'email' | 'post' | 'fax') => {
    await record({ kind: 'letter', how: 'sent', where: way, language: letter.language });
    say(t('letter.recorded'));
  };

  const copyPicture = async (picture: Promise<Blob>) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      say(t('said.copiedPicture'));
    } catch {
      refuse(t('said.pictureFailed'));
    }
  };

  const keepDrafts = (changes: Record<string, string | undefined>) => {
    const next = { ...texts };
    for (const [key, text] of Object.entries(changes)) {
      if (text === undefined) delete next[key];
      else next[key] = text;
    }
    props.onTexts(next);
    void drafts.setValue(next);
  };

  const splitPost = async (key: string, posts: string[] | undefined) => {
    const { [key]: old, ...others } = props.threads;
    const next = posts ? { ...others, [key]: { posts, next: 0 } } : others;
    props.onThreads(next);
    await threads.setValue(next);
  };

  /** The next post of a thread comes after the one that was used. */
  const goOn = async (key: string) => {
    const thread = props.threads[key];
    if (!thread) return;
    const next = { ...props.threads, [key]: { ...thread, next: thread.next + 1 } };
    props.onThreads(next);
    await threads.setValue(next);
  };

  const correctAccount = (target: Addressee, network: Network, handle: string) => {
    const key = accountKey(action, target);
    const next = { ...props.own, [key]: { ...props.own[key], [network.id]: handle } };
    props.onOwn(next);
    void ownAccounts.setValue(next);
  };

  /** What was done with a post, and the next of its thread. */
  const recordPost = async (
    { text, language, key, message }: PostToUse,
    how: Deed['how'],
    where?: string,
  ) => {
    await record({ kind: 'post', how, where, language, message, mark: markOf(text) });
    await goOn(key);
  };

  const insertPost = async (post: PostToUse) => {
    const { text, network } = post;
    // The box may be another network's than the one chosen: the tab's own finders lead to it.
    const { composer } = place.network ?? network;
    const answer = place.off
      ? ({ done: false, why: 'off' } as const)
      : place.tab
        ? await insertInto(place.tab, composer, text)
        : ({ done: false, why: 'closed' } as const);
    const why = answer.done ? undefined : answer.why;
    if (place.network) {
      const known = await troubles.getValue();
      await troubles.setValue(noteOutcome(known, place.network.id, today, why));
    }
    if (why !== undefined) {
      if (await copy(text)) refuse(sayRefusal(t, why, place.network?.name));
      return;
    }
    await recordPost(post, 'inserted', network.id);
    await lastView.setValue({ action: action.id, panel: 'post' });
    // The text stands before the person's eyes, and the page wants its focus back.
    window.close();
  };

  const copyPost = async (post: PostToUse) => {
    if (!(await copy(post.text))) return;
    say(t('said.copied'));
    await recordPost(post, 'copied');
  };

  const openComposer = async (post: PostToUse) => {
    const { text, network } = post;
    const here = place.network?.id === network.id ? place.tab?.url?.host : undefined;
    const intent = composerAddress(network, text, here ?? ownServers[network.id]);
    if (!intent) {
      refuse(t('post.serverWrong'));
      document.getElementById('post-server')?.focus();
      return;
    }
    if (!intent.filled && !(await copy(text))) return;
    if (!intent.filled) say(t('said.openedCopied', [network.name]));
    await recordPost(post, 'opened', network.id);
    await openTab(intent.url);
  };

  const keepServer = (network: Network, typed: string) => {
    const name = readServerName(typed);
    if (!name) return refuse(t('post.serverWrong'));
    setNotice(undefined);
    const next = { ...ownServers, [network.id]: name };
    props.onServers(next);
    void servers.setValue(next);
  };

  const insertLetter = async (letter: Letter) => {
    if (!place.mail || !place.tab) return;
    const answers = await fillInto(place.tab, letterFields(place.mail, letter));
    const failed = Object.keys(answers).filter((name) => !answers[name]?.done);
    if (!answers.body?.done) {
      const why = answers.body?.why ?? 'none';
      if (await copy(letter.body)) {
        refuse(why === 'none' ? t('refused.noFields') : sayRefusal(t, why));
      }
      return;
    }
    await record({
      kind: 'letter',
      how: 'inserted',
      where: place.mail.id,
      language: letter.language,
    });
    if (failed.length === 0) return window.close();
    const names = failed.map((name) => t(name === 'subject' ? 'letter.subject' : 'letter.to'));
    if (await copy(letter.body)) refuse(t('refused.partly', [names.join(', ')]));
  };

  const copyLetter = async (letter: Letter) => {
    if (!(await copyBoth(letter.body))) return;
    say(t('said.copied'));
    await record({ kind: 'letter', how: 'copied', language: letter.language });
  };

  const openLetter = async (letter: Letter) => {
    const service = mailServices.find(({ id }) => id === props.service) ?? mailServices[0];
    if (!service) return;
    const link = composeLink(letter, service);
    if (!link.filled) {
      if (!(await copy(letter.body))) return;
      say(t('said.mailCopied'));
    }
    await record({ kind: 'letter', how: 'opened', language: letter.language });
    await (link.url.startsWith('mailto:') ? openMail(link.url) : openTab(link.url));
  };

  return (
    <ActionView
      action={action}
      today={today}
      panel={panel}
      onPanel={(next) => {
        setNotice(undefined);
        props.onPanel(next);
      }}
      onBack={props.onBack}
    >
      {panel === 'post' && (
        <PostPanel
          action={action}
          here={place.network}
          drafts={texts}
          servers={ownServers}
          notice={notice}
          ended={!isActive(action, today)}
          own={props.own}
          done={done}
          threads={props.threads}
          onCopyPicture={(picture) => void copyPicture(picture)}
          onCopyAlt={async (alt) => {
            if (await copy(alt)) say(t('said.copiedAlt'));
          }}
          onAccount={correctAccount}
          onThread={(key, posts) => void splitPost(key, posts)}
          onDrafts={keepDrafts}
          onServer={keepServer}
          onInsert={(post) => void insertPost(post)}
          onCopy={(post) => void copyPost(post)}
          onOpen={(post) => void openComposer(post)}
        />
      )}
      {panel === 'letter' && (
        <LetterPanel
          action={action}
          here={place.mail}
          drafts={texts}
          notice={notice}
          ended={!isActive(action, today)}
          onDrafts={keepDrafts}
          onInsert={(letter) => void insertLetter(letter)}
          onCopy={(letter) => void copyLetter(letter)}
          onCopySubject={async (subject) => {
            if (await copy(subject)) say(t('said.copiedSubject'));
          }}
          onCopyAddress={async (address) => {
            if (await copy(address)) say(t('said.copiedAddress'));
          }}
          service={props.service}
          onService={(id) => {
            props.onService(id);
            void mailService.setValue(id);
          }}
          name={props.name}
          onSent={(letter, way) => void recordSent(letter, way)}
          onPrint={(letter) => void openLetterPage(action.id, letter.language)}
          onOpen={(letter) => void openLetter(letter)}
        />
      )}
      {panel === 'about' && <AboutPanel action={action} deeds={deedsFor(done, action.id)} />}
    </ActionView>
  );
}
