import { byFirstWord, plain, words } from './table.ts';

const ROLES =
  'presidente ministro primeiro procurador defensor prefeito governador embaixador chanceler diretor chefe juiz secretario rei senador comissario general';
const ROLES_F =
  'presidenta ministra primeira procuradora defensora prefeita governadora embaixadora diretora juiza secretaria rainha senadora';
const STEMS: [string, string][] = [
  ['de', 'd'],
  ['em', 'n'],
  ['por', 'pel'],
];
const contractions: [string, string][] = [
  ...STEMS.flatMap(([word, stem]) =>
    ['o ', 'a ', 'os ', 'as '].map((end): [string, string] => [`${word} ${end}`, stem + end]),
  ),
  ['a o ', 'ao '],
  ['a a ', 'à '],
  ['a os ', 'aos '],
  ['a as ', 'às '],
];

const HAS_ARTICLE =
  /(?:(?<![\p{L}])(?:o que|quem?|quando|como|onde|por ?que|ontem|hoje|agora|assim) (?:não |se |nos )?\p{L}+ a|, a|(?:^|[.!?…:]\s+|\n)A|(?:^|[^\p{L}])(?:que|e|se|como|quando|para|contra|com|sobre|mas|ou|porque|entre|perante|ante|sob|sem|após|desde|mediante|conforme|segundo|nem|é|era|foi|exceto|durante|denuncia\p{L}*|responsabiliza\p{L}*|acusa\p{L}*|insta\p{L}*|exorta\p{L}*|interpela\p{L}*|pressione\p{L}*|marque\p{L}*|convoca\p{L}*|questione\p{L}*) a) $/iu;
const officeByName = byFirstWord({
  'o ': `${ROLES} municipio partido banco hospital presidio centro grupo sindicato acnur ministerio governo departamento exercito congresso senado parlamento tribunal conselho poder estado supremo consulado comite gabinete palacio`,
  'a ': `${ROLES_F} onu ue oea cidh otan prisao fundacao empresa universidade igreja organizacao republica presidencia embaixada policia procuradoria defensoria corte comissao secretaria assembleia camara marinha guarda prefeitura casa delegacao uniao chancelaria`,
  'as ': 'forcas autoridades nacoes',
  'os ': 'tribunais servicos estados',
});

export const PT = plain({
  leads: words(
    'a à às é até ao aos as de do da dos das em no na nos nas por pelo pela pelos pelas com contra para sem sob sobre entre ate perante após desde durante mediante segundo conforme',
    'o os um uma seu sua seus suas nosso nossa este esta esse essa e ou que se como quando sao',
    'pedimos peco exigimos também exijo apelamos instamos solicitamos escrevam escreva digam so obrigado marque marquem mencione mencionem contacte contactem contate contatem siga sigam apoie apoiem pressione pressionem cobre cobrem interpele interpelem governo regime',
  ),
  roles: words(ROLES, ROLES_F, 'sr sra senhor senhora dr dra excelencia'),
  dear: words('caro cara caros prezado prezada senhor senhora ola excelentissimo excelencia'),
  and: words('e &'),
  calls: words(
    'por pedimos exigimos queremos liberte libertem liberem libere pare parem aja ajam escute escutem respeite respeitem',
    'garanta garantam investigue investiguem basta voce voces',
  ),
  thanks: /(?:^|[^\p{L}])(?:obrigad[oa]|bravo|parabéns|valeu)\s+$/iu,
  asks: /^(?:(?:e )?(?:o que|que|quem|até quando|quando|como|onde|por que|porque|por quê)|(?<when>ontem|hoje|agora|assim))\s+(?:(?:não|se|nos) )?(?:(?:vai|pode|deve|quer|está) (?=\p{L}+(?:r|ndo)\s))?\p{L}+\s+$/iu,
  repeated: ['a', 'de', 'em', 'por'],
  articles: words(
    'o os as ao aos à às do da dos das no na nos nas pelo pela pelos pelas um uma seu sua este esta esse essa',
  ),
  officeOf: (name, { before }) => {
    const article = officeByName(name);
    // `A polícia`, `que a polícia`: the article stands there; `a` elsewhere is the preposition.
    const isGoverned = /(?:^|[^\p{L}])(?:ao|aos|à|às|a \p{Lu})/u.test(before.slice(-80, -3));
    if (article !== 'a ' || !HAS_ARTICLE.test(before.slice(-40))) return article;
    // `ao Ministério e a`: the preposition again.
    return isGoverned && / e a $/.test(before.slice(-8)) ? article : undefined;
  },
  contractions,
  common: words('guerra paz cruz luz reis campos rosa justica lei santos costa'),
});
