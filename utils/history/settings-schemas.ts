import { z } from 'zod';

const short = z.string().max(400);

/** What each setting of the person's must look like, in the storage and in a backup, by its name in both. */
export const settingsSchemas = {
  sender: z.object({ name: short, address: z.string().max(2000), place: short }),
  initialsOnly: z.boolean(),
  letterForm: short,
  ownEmbassies: z.record(short, z.string().max(2000)),
  printedAs: short,
  mailService: short,
  postNetwork: short,
  postLanguage: short,
  panelHabit: short,
  uiLanguage: short,
  isDiscreet: z.boolean(),
  buttonSites: z.record(short, short),
  interests: z.object({ countries: z.array(short).max(300), languages: z.array(short).max(300) }),
  telling: z.object({
    ...{ badge: z.boolean(), notify: z.boolean(), names: z.boolean() },
    ...{ ends: z.boolean().optional(), weekly: z.boolean().optional() },
  }),
};

export type SettingName = keyof typeof settingsSchemas;
