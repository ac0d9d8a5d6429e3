import type { ComponentChildren } from 'preact';
import {
  baseLanguage,
  inLanguage,
  languageName,
  type TextIn,
  textIn,
} from '../../utils/actions/languages.ts';
import { hostIn, publisherIn } from '../../utils/actions/source-name.ts';
import type { Addressee, Texts, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { postalAddress } from '../../utils/letters/addressees.ts';
import { networkById } from '../../utils/posts/networks.ts';
import './AboutPanel.css';
import { showDate, useI18n } from '../ui/i18n.ts';
import { namesIn } from '../ui/names-in.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';
import { ActivityList } from './ActivityList.tsx';

interface Props {
  action: UrgentAction;
  activity: readonly ActivityEntry[];
  /** what gives the action to others */
  passOn?: ComponentChildren;
}

/** What the action says besides its texts: what happened, who to write to, how to stay safe. */
export function AboutPanel({ action, activity, passOn }: Props) {
  const { t, language } = useI18n();
  const { guidance, source } = action;
  const read = [language];
  const summary = textIn(action.summary, read);
  const background = textIn(action.background, read);
  const further = afterThe(summary ?? background, read);
  return (
    <div class="about">
      <ActivityList activity={activity} />
      <Story {...{ summary, background }} />
      {action.people.length > 0 && (
        <Section title={t('changes.people')}>
          <ul class="about-list">
            {action.people.map(({ name, pronoun }) => (
              <li key={name} dir="auto">
                {pronoun ? `${name} (${pronoun})` : name}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Steps title={t('changes.demands')} steps={action.demands} />
      <Section title={t('about.targets')}>
        {action.targets.map((target) => (
          <AddresseeCard key={target.id} addressee={target} />
        ))}
      </Section>
      {action.copies.length > 0 && (
        <Section title={t('about.copies')}>
          {action.copies.map((copy) => (
            <AddresseeCard key={copy.id} addressee={copy} />
          ))}
        </Section>
      )}
      <Steps title={t('about.guidance')} steps={guidance.instructions} />
      <Section title={t('about.delivery')} {...further(guidance.delivery)} />
      <Section title={t('about.replies')} {...further(guidance.replies)} />
      <Section title={t('about.safety')} {...further(guidance.safety)} />
      {action.campaigns.map((campaign) => (
        <Section
          key={campaign.title}
          title={namesIn([campaign.title], (names) => t('about.campaign', names))}
          {...further(campaign.text)}
        />
      ))}
      <Documents documents={action.documents} />
      <Section title={t('about.source')}>
        <p>
          <SourceName source={source} />
          {action.index && (
            <>
              {' · '}
              <bdi translate={false}>{action.index}</bdi>
            </>
          )}
        </p>
        {source.page && <PlainPage page={source.page} />}
        {source.url && (
          <p>
            <a id="source-page" href={source.url} target="_blank" rel="noreferrer noopener">
              {t('about.sourcePage')}
            </a>
          </p>
        )}
      </Section>
      <Facts action={action} />
      {passOn && <Section title={t('pass.title')}>{passOn}</Section>}
    </div>
  );
}

/** Who published it; where nobody says, that the person added it, and from where. */
function SourceName({ source }: Pick<UrgentAction, 'source'>) {
  const { t, language } = useI18n();
  const publisher = publisherIn(source);
  const host = publisher ? undefined : hostIn(source);
  const said = namesIn([publisher ?? host ?? ''], ([name]) => {
    const whose = publisher ? name : host ? t('about.addedFrom', [name]) : t('about.addedBy');
    return source.retrieved
      ? t('about.readOn', [whose, showDate(source.retrieved, language)])
      : whose;
  });
  return <>{said}</>;
}

interface StoryProps {
  summary: TextIn<string> | undefined;
  background: TextIn<string[]> | undefined;
}

/** What happened, and how it came to that. */
function Story({ summary, background }: StoryProps) {
  const { t } = useI18n();
  return (
    <>
      <Section
        title={t('about.summary')}
        paragraphs={summary && { ...summary, text: [summary.text] }}
      />
      <Section
        title={t('about.background')}
        paragraphs={background}
        isTold={summary?.language === background?.language}
      />
    </>
  );
}

/** Paragraphs that come after the first text, which has told its language: it is told again where they have another. */
const afterThe =
  (first: TextIn<unknown> | undefined, read: readonly string[]) =>
  (texts: Partial<Record<string, string[]>>) => {
    const paragraphs = textIn(texts, read);
    return { paragraphs, isTold: paragraphs?.language === first?.language };
  };

function Documents({ documents }: Pick<UrgentAction, 'documents'>) {
  const { t, language } = useI18n();
  if (documents.length === 0) return null;
  return (
    <Section title={t('about.documents')}>
      <ul class="about-list">
        {documents.map(({ title, url, format, bytes }) => (
          <li key={title}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi>{title}</bdi>
            )}
            {format && (
              <>
                {' · '}
                <bdi translate={false}>{format}</bdi>
              </>
            )}
            {bytes && ` · ${showSize(bytes, language)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Its number and its dates. */
function Facts({ action }: { action: UrgentAction }) {
  const { t, language } = useI18n();
  const { reference, issued, deadline } = action;
  return (
    <dl class="about-facts">
      <dt>{t('changes.reference')}</dt>
      <dd>
        <bdi translate={false}>{reference}</bdi>
      </dd>
      {issued && (
        <>
          <dt>{t('changes.issued')}</dt>
          <dd>{showDate(issued, language)}</dd>
        </>
      )}
      {deadline && (
        <>
          <dt>{t('changes.deadline')}</dt>
          <dd>{showDate(deadline, language)}</dd>
        </>
      )}
    </dl>
  );
}

/** What is asked for, point by point. */
function Steps({ title, steps }: { title: string; steps: readonly Texts[] }) {
  const { language } = useI18n();
  const found = steps.flatMap((step) => textIn(step, [language]) ?? []);
  if (found.length === 0) return null;
  return (
    <Section title={title}>
      <ul class="about-list">
        {found.map((step) => (
          <li key={step.text} {...inLanguage(step.language)}>
            {step.text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const showSize = (bytes: number, language: string) =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000);

interface SectionProps {
  title: ComponentChildren;
  paragraphs?: TextIn<string[]> | undefined;
  /** does the person know already which language that is? */
  isTold?: boolean;
  children?: ComponentChildren;
}

function Section({ title, paragraphs, isTold = false, children }: SectionProps) {
  if (!children && !paragraphs?.text.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      {paragraphs && !isTold && <InOtherLanguage language={paragraphs.language} />}
      {paragraphs?.text.map((paragraph) => (
        <p key={paragraph} {...inLanguage(paragraphs.language)}>
          {paragraph}
        </p>
      ))}
      {children}
    </section>
  );
}

/** Says that a text is not in the person's language, so that nobody wonders. */
function InOtherLanguage({ language: tag }: { language: string }) {
  const { t, language } = useI18n();
  if (baseLanguage(tag) === baseLanguage(language)) return null;
  return <p class="note">{t('action.storyLanguage', [languageName(tag, language)])}</p>;
}

function AddresseeCard({ addressee }: { addressee: Addressee }) {
  const { t } = useI18n();
  const accounts = Object.entries(addressee.accounts).map(
    ([network, handle]) =>
      `${networkById(network)?.name ?? network}: ${[handle]
        .flat()
        .map((one) => `@${one}`)
        .join(', ')}`,
  );
  const lines = [
    ...addressee.emails,
    ...addressee.phones,
    ...addressee.faxes.map((fax) => t('about.fax', [fax])),
    ...accounts,
  ];
  return (
    <div class="addressee">
      <address class="address" dir="auto" translate={false}>
        {postalAddress(addressee)}
      </address>
      {lines.map((line) => (
        <p key={line} class="note">
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  );
}
