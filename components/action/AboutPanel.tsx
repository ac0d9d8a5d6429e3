import type { ComponentChildren } from 'preact';
import { inLanguage, type TextIn, textIn } from '../../utils/actions/languages.ts';
import type { Addressee, Texts, UrgentAction } from '../../utils/actions/types.ts';
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
  const summary = textIn(action.summary, read);
  return (
    <div class="about">
      <ActivityList activity={activity} />
      <Section title={t('about.safety')} paragraphs={textIn(guidance.safety, read)} />
      <Section
        title={t('about.summary')}
        paragraphs={summary && { ...summary, text: [summary.text] }}
      />
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
      <Instructions steps={guidance.instructions} />
      <Section title={t('about.delivery')} paragraphs={textIn(guidance.delivery, read)} />
      <Section title={t('about.replies')} paragraphs={textIn(guidance.replies, read)} />
      <Section title={t('about.background')} paragraphs={textIn(action.background, read)} />
      {action.campaigns.map((campaign) => (
        <Section
          key={campaign.title}
          title={`${t('about.campaign')} ${campaign.title}`}
          paragraphs={textIn(campaign.text, read)}
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

/** What the action asks people to do, step by step. */
function Instructions({ steps }: { steps: readonly Texts[] }) {
  const { t, language } = useI18n();
  const found = steps.flatMap((step) => textIn(step, [language]) ?? []);
  if (found.length === 0) return null;
  return (
    <Section title={t('about.guidance')}>
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
  title: string;
  paragraphs?: TextIn<string[]> | undefined;
  children?: ComponentChildren;
}

function Section({ title, paragraphs, children }: SectionProps) {
  if (!children && !paragraphs?.text.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      {paragraphs?.text.map((paragraph) => (
        <p key={paragraph} {...inLanguage(paragraphs.language)}>
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
