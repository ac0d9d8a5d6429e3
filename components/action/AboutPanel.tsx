import type { ComponentChildren } from 'preact';
import { textFor } from '../../utils/actions/languages.ts';
import type { Addressee, UrgentAction } from '../../utils/actions/types.ts';
import type { ActivityEntry } from '../../utils/history/activity.ts';
import { postalAddress } from '../../utils/letters/address.ts';
import { networkById } from '../../utils/posts/networks.ts';
import './AboutPanel.css';
import { showDate, useI18n } from '../ui/i18n.ts';
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
  return (
    <div class="about">
      <ActivityList activity={activity} />
      <Section title={t('about.safety')} paragraphs={textFor(guidance.safety, read)} />
      <Section title={t('about.summary')} paragraphs={asList(textFor(action.summary, read))} />
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
      {guidance.instructions.length > 0 && (
        <Section title={t('about.guidance')}>
          <ul class="about-list">
            {guidance.instructions.map((step) => {
              const text = textFor(step, read);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </Section>
      )}
      <Section title={t('about.delivery')} paragraphs={textFor(guidance.delivery, read)} />
      <Section title={t('about.replies')} paragraphs={textFor(guidance.replies, read)} />
      <Section title={t('about.background')} paragraphs={textFor(action.background, read)} />
      {action.campaigns.map((campaign) => (
        <Section
          key={campaign.title}
          title={`${t('about.campaign')} ${campaign.title}`}
          paragraphs={textFor(campaign.text, read)}
        />
      ))}
      {action.documents.length > 0 && (
        <Section title={t('about.documents')}>
          <ul class="about-list">
            {action.documents.map(({ title, url, format, bytes }) => (
              <li key={title}>
                {url ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
                {format && ` · ${format}`}
                {bytes && ` · ${showSize(bytes, language)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('about.source')}>
        <p>
          {source.retrieved
            ? t('about.readOn', [source.publisher, showDate(source.retrieved, language)])
            : source.publisher}
          {action.index && ` · ${action.index}`}
        </p>
      </Section>
      {passOn && <Section title={t('pass.title')}>{passOn}</Section>}
    </div>
  );
}

const asList = (text: string | undefined) => (text ? [text] : undefined);

const showSize = (bytes: number, language: string) =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000);

interface SectionProps {
  title: string;
  paragraphs?: string[] | undefined;
  children?: ComponentChildren;
}

function Section({ title, paragraphs, children }: SectionProps) {
  if (!children && !paragraphs?.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      {paragraphs?.map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {children}
    </section>
  );
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
      <address class="address" dir="auto">
        {postalAddress(addressee)}
      </address>
      {lines.map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </div>
  );
}
