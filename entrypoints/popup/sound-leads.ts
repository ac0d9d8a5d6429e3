import { isLeadPreview, type LeadPreview } from '../../utils/feeds/leads.ts';
import { askWorker } from '../../utils/platform/ask-worker.ts';

/** Nothing is shown of what is broken, so that it closes nothing else; the worker makes it again. */
export function soundLeads(found: LeadPreview | null): LeadPreview | null {
  if (found === null || isLeadPreview(found)) return found;
  askWorker('ensure-catalogue').catch(console.error);
  return null;
}
