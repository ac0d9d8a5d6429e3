import { useEffect, useState } from 'preact/hooks';
import type { LeadPreview, ListedLead } from '../../utils/feeds/leads.ts';
import './ActionLines.css';
import './LeadLines.css';
import '../ui/Buttons.css';
import { showDate, useI18n } from '../ui/i18n.ts';

export interface LeadCommands {
  /** opens the text of a lead in the form where it has one, else its page */
  onOpen(lead: ListedLead): void;
  onPage(lead: ListedLead): void;
  /** reads all leads */
  onAll(): void;
  onSeen(urls: string[]): void;
}

export type LeadsShown = LeadCommands & { leads: LeadPreview };

interface Props extends LeadsShown {
  /** do other lines fill the window above? Then these are drawn when those stand */
  isBelow?: boolean;
}

/** The pages that the person's sources lead to: nobody has looked through them yet, so they are not in the list. */
export function LeadLines({ leads: { lines, all, fresh }, isBelow = false, ...commands }: Props) {
  const { t } = useI18n();
  const [isDrawn, setDrawn] = useState(!isBelow);
  useEffect(() => setDrawn(true), []);
  if (lines.length === 0 || !isDrawn) return null;
  const unseen = lines.filter(({ seen }) => !seen).map(({ url }) => url);
  return (
    <section class="leads" aria-labelledby="leads-title">
      <div class="leads-head">
        <h2 id="leads-title">
          {fresh > 0 ? t('list.leadsFresh', [String(fresh)]) : t('list.leads', [String(all)])}
        </h2>
        {unseen.length > 0 && (
          <button
            type="button"
            class="button-plain"
            id="leads-seen"
            onClick={() => commands.onSeen(unseen)}
          >
            {t('list.leadsSeen')}
          </button>
        )}
      </div>
      <ul class="lines">
        {lines.map((lead) => (
          <LeadLine key={lead.url} lead={lead} {...commands} />
        ))}
      </ul>
      {all > lines.length && (
        <button
          type="button"
          class="button-plain leads-more"
          id="leads-all"
          onClick={commands.onAll}
        >
          {t('list.leadsAll', [String(all)])}
        </button>
      )}
    </section>
  );
}

function LeadLine({ lead, onOpen, onPage }: LeadCommands & { lead: ListedLead }) {
  const { t, language } = useI18n();
  const { url, title, date, isWhole, isGoodNews, gone, seen } = lead;
  return (
    <li class={seen ? 'lead lead-seen' : 'lead'}>
      <button type="button" class="line" data-lead={url} onClick={() => onOpen(lead)}>
        <span class="line-title" dir="auto" lang={lead.language}>
          {title}
        </span>
        <span class="line-foot">
          <span>
            {new URL(url).hostname.replace(/^www\./, '')}
            {date && ` · ${showDate(date, language)}`}
          </span>
          {isWhole && !isGoodNews && <span class="lead-mark">{t('list.leadWhole')}</span>}
          {isGoodNews && <span class="lead-good">{t('list.leadGood')}</span>}
          {gone && <span>{t('list.leadGone')}</span>}
        </span>
      </button>
      {isWhole && (
        <button
          type="button"
          class="button-plain lead-page"
          data-lead-page={url}
          onClick={() => onPage(lead)}
        >
          {t('list.leadPage')}
        </button>
      )}
    </li>
  );
}
