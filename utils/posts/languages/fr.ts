import { byFirstWord, foldWord, plain, words } from './table.ts';

const ROLES =
  'president ministre premier procureur defenseur maire gouverneur chancelier directeur chef juge secretaire roi senateur commissaire prefet colonel';
const ROLES_F =
  'presidente premiere procureure mairesse gouverneure chanceliere directrice reine senatrice';

/** Offices that have an article behind `Madame` and `Monsieur`. */
const OF_OFFICE = words(ROLES, ROLES_F);

export const FR = plain({
  leads: words(
    'a à au aux dès où de du des d en dans par pour sur sous avec sans contre chez vers envers devant entre selon depuis malgré parmi hors outre dès',
    'le la les l un une son sa ses leur leurs ce cette ces notre nos et ou ni que qu si comme quand est sont',
    'demandons demande exhortons aussi exigeons prions appelons interpellons ecrivons dites dis seul seule remercions merci interpellez interpelle interpeller contactez contacter appelez exhortez sollicitez remerciez soutenez soutenons suivez pressez alertez informez questionnez mentionnez taguez taggez identifiez rejoignez exigez gouvernement régime administration ministère',
  ),
  roles: words(
    ROLES,
    ROLES_F,
    'ambassadeur ambassadrice monsieur madame m mme dr me excellence general',
  ),
  dear: words('cher chere chers cheres monsieur madame bonjour excellence'),
  and: words('et &'),
  calls: words('svp veuillez nous votre vous s’il'),
  callForm: /^\s+(?:n[’e] ?)?\p{Ll}+ez(?![\p{L}])/u,
  thanks: /(?:^|[^\p{L}])(?:merci|bravo|allez)\s+$/iu,
  asks: /^(?:qu[’']\p{L}+\s+$|qu[’']a \p{L}+\s+$|(?:que|qu’en|qu'en|où|quand|comment|pourquoi|(?<when>hier|ainsi))\s+(?:(?:ne|n’|se|nous|en) ?)?(?:(?:a|va|peut|doit|veut) (?=\p{L}+(?:[ieo]r|re|[éiu]|is|it|ert)\s))?\p{L}+\s+$)/iu,
  repeated: ['à', 'de'],
  articles: words('le la les l du des au aux un une son sa ses leur leurs ce cette ces notre nos'),
  officeOf: byFirstWord({
    'le ': `${ROLES} hcr fbi groupe parti syndicat centre pouvoir senat ministere gouvernement parlement senat tribunal conseil parquet secretariat congres consulat comite bureau departement service cabinet palais haut`,
    'la ': `${ROLES_F} cedeao cedh cpi prison banque fondation societe region ville commune presidence police cour commission prefecture gendarmerie marine mairie garde chancellerie direction chambre delegation mission republique haute force chefferie`,
    'l’': 'onu ue oif otan ua ordre organisation universite hopital institut eglise entreprise ambassade ambassadeur ambassadrice armee assemblee office elysee etat administration union inspection agence autorite executif',
    'les ': 'forces autorites nations etats services tribunaux ministres deputes juges gardiens',
  }),
  contractions: [
    ['de le ', 'du '],
    ['à le ', 'au '],
    ['de les ', 'des '],
    ['à les ', 'aux '],
    ...['qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'].flatMap((word): [string, string][] =>
      ['le ', 'la ', 'les ', 'l’'].map((article) => [`${word}’${article}`, `${word}e ${article}`]),
    ),
    ['d’le ', 'du '],
    ['d’les ', 'des '],
    ['d’la ', 'de la '],
    ['d’l’', 'de l’'],
  ],
  definite: ['le ', 'la ', 'les ', 'l’'],
  meet: (before, name) => {
    const first = foldWord(name);
    // `Madame la Ministre`, `Monsieur le Président`
    const title = /(?:^|[^\p{L}])(?:(madame|mme)|monsieur) $/iu.exec(before);
    if (title && OF_OFFICE.has(foldWord(/^[\p{L}]+/u.exec(name)?.[0] ?? ''))) {
      return { before: `${before}${title[1] ? 'la' : 'le'} `, name };
    }
    const elides = /^[aeiouy]/.test(first) && !/^y[aeiou]/.test(first);
    return {
      before: elides
        ? before.replace(/(^|[^\p{L}])(d|qu)e $/iu, '$1$2’')
        : before.replace(/(^|[^\p{L}])(d|qu)[’']$/iu, '$1$2e '),
      name,
    };
  },
  common: words(
    'loi roy roi petit prison mort juste paix blanc noir lefort marchand boulanger leblanc',
  ),
});
