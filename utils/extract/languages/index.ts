import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { swedish } from './sv.ts';
import type { LanguageTable } from './table.ts';

/** The tables of all languages whose labels are known. To add a language, add its table here. */
export const tables: readonly LanguageTable[] = [
  english,
  spanish,
  german,
  french,
  italian,
  dutch,
  swedish,
  portuguese,
  finnish,
  polish,
  czech,
  danish,
];
