import { z } from 'zod';
import { isHttps, isLeadPreview, isStoredLead } from '../../../feeds/leads.ts';
import { type SettingName, settingsSchemas } from '../../../history/settings-schemas.ts';
import type { LOCAL_GROUPS, LOCAL_ITEMS } from '../../storage.ts';

/**
 * What each stored value must look like so that this code can read it. Repairing, backups and erasing work by this table;
 * zod stands here and not beside the items, as pages do not load it.
 */

const texts = (...names: string[]) =>
  z.looseObject(Object.fromEntries(names.map((name) => [name, z.string()])));

/** A list or a map loses its broken entries only; a single value goes back to how it was installed. */
export type StoredSchema =
  | { list: z.ZodType }
  | {
      single: z.ZodType;
      /** what may be missing, and so goes by itself where it is broken */
      parts?: Record<string, z.ZodType>;
      /** only what it is made of may be set aside, and nothing that stands in it */
      isSecret?: true;
    }
  /** a setting of the person's, which goes into a backup under the name of its key */
  | { setting: SettingName };

export const ITEM_SCHEMAS: Record<keyof typeof LOCAL_ITEMS, StoredSchema> = {
  actionIndex: {
    list: texts('id', 'case', 'reference', 'words', 'from', 'mark').and(
      z.looseObject({
        title: z.looseObject({}),
        country: z.array(z.unknown()),
        languages: z.array(z.unknown()),
      }),
    ),
  },
  listPreview: {
    single: z.looseObject({ lines: z.array(z.unknown()), open: z.array(z.unknown()) }),
  },
  subscriptions: {
    list: texts('kind', 'title', 'publisher').and(
      z.looseObject({
        url: z.custom(isHttps),
        ids: z.array(z.unknown()),
        faults: z.array(z.unknown()),
      }),
    ),
  },
  leadPreview: { single: z.custom(isLeadPreview) },
  choosing: { single: z.record(z.string(), z.number()) },
  news: { list: texts('id', 'kind') },
  putAside: { single: z.record(z.string(), texts('mark', 'case', 'owner')) },
  reminders: { single: z.record(z.string(), z.string()) },
  pendingRemovals: { list: z.string() },
  broken: { list: texts('key', 'value', 'date') },
  interests: { setting: 'interests' },
  notificationSettings: { setting: 'telling' },
  notified: { list: z.string() },
  bundledVersion: { single: z.string() },
  activityIds: { list: z.string() },
  attemptIds: { list: z.string() },
  sender: { setting: 'sender' },
  initialsOnly: { setting: 'initialsOnly' },
  isNameAsked: { single: z.boolean() },
  letterForm: { setting: 'letterForm' },
  ownEmbassies: { setting: 'ownEmbassies' },
  printedAs: { setting: 'printedAs' },
  mailService: { setting: 'mailService' },
  postNetwork: { setting: 'postNetwork' },
  postLanguage: { setting: 'postLanguage' },
  panelHabit: { setting: 'panelHabit' },
  uiLanguage: { setting: 'uiLanguage' },
  uiWords: {
    single: texts('language', 'version').and(z.looseObject({ texts: z.looseObject({}) })),
  },
  isDiscreet: { setting: 'isDiscreet' },
  buttonSites: { setting: 'buttonSites' },
  buttonBoxes: { single: z.record(z.string(), z.array(z.string())) },
  buttonFace: { single: texts('label').and(z.looseObject({ isPlain: z.boolean() })) },
  networkHints: { list: texts('network') },
  // Without its lists a feed can be made again, but never without its key.
  ownFeed: {
    single: texts('key', 'secret'),
    parts: {
      ...{ title: z.string(), publisher: z.string(), url: z.string() },
      ...{ ids: z.array(z.string()), leftOut: z.array(z.string()) },
      version: z.number().int().nonnegative(),
    },
    isSecret: true,
  },
  reviewSource: {
    single: z.looseObject({
      id: z.string(),
      source: z.looseObject({ lines: z.array(z.unknown()) }),
    }),
  },
  reviewEdits: {
    single: z.looseObject({ review: z.string(), at: z.number(), changes: z.looseObject({}) }),
  },
};

/** Records of actions are not here: `repair.ts` reads them by the feed's own schema, and only when it must. */
export const GROUP_SCHEMAS: Record<
  Exclude<keyof typeof LOCAL_GROUPS, 'actions' | 'previousVersions' | 'droppedVersions'>,
  StoredSchema
> = {
  activityEntries: { single: texts('action', 'kind', 'how', 'language', 'date') },
  attempts: {
    single: texts('action', 'kind', 'how', 'language', 'date').and(
      z.looseObject({ at: z.number() }),
    ),
  },
  leads: { list: z.custom(isStoredLead) },
  leadTexts: { single: z.string() },
  drafts: { single: z.string() },
  notes: { single: z.string() },
  ownAccounts: { single: z.string() },
  servers: { single: z.string() },
  networkFailures: { single: texts('date', 'why') },
};

export const settingSchema = (name: SettingName): z.ZodType => settingsSchemas[name];
