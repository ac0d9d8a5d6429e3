// Loaded on use: it brings the reader of pages.
export { reviewLead } from '../../utils/platform/pages/open-lead.ts';
