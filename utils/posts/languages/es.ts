import { byFirstWord, foldWord, plain, words } from './table.ts';

const ROLES =
  'presidente ministro primer fiscal defensor alcalde gobernador embajador canciller director jefe juez secretario general rey senador procurador comisionado coronel congresista';
const ROLES_F =
  'presidenta ministra primera fiscala defensora alcaldesa gobernadora embajadora directora jefa jueza secretaria reina senadora procuradora comisionada';

export const ES = plain({
  leads: words(
    'a al ante bajo con contra de del desde en entre hacia hasta para por segun sin sobre tras mediante durante excepto salvo frente',
    'el la los las un una unos unas su sus este esta estos estas ese esa nuestro nuestra y e o u ni que si como cuando es son',
    'pedimos pido pide también exigimos exijo exige solicitamos instamos insto escriban escribe llamamos urgimos digan dile di solo gracias es dice etiqueta etiquete etiqueten arroba menciona mencione mencionen contacta contacte contacten sigue siga sigan gobierno régimen',
  ),
  roles: words(ROLES, ROLES_F, 'sr sra senor senora dr dra srta don dona excelencia'),
  dear: words(
    'estimado estimada estimados estimadas querido querida apreciado apreciada senor senora hola excelentisimo',
  ),
  and: words('y e &'),
  calls: words(
    'por le les su pedimos exigimos queremos libere liberen detenga detengan pare paren actue actuen escuche escuchen ponga',
    'pongan ordene ordenen garantice garanticen respete respeten investigue investiguen cumpla cumplan haga hagan deje dejen',
    'proteja protejan liberela liberelo liberelos basta usted ustedes exigimos esperamos',
  ),
  thanks: /(?:^|[^\p{L}])(?:gracias|bravo|vamos|felicidades)\s+$/iu,
  asks: /^(?:(?:y )?(?:qué|quién|hasta cuándo|cuándo|cómo|dónde|por qué|para qué)|(?<when>ayer|hoy|ahora|así|aquí|mientras tanto))\s+(?:(?:no|se|nos|lo|la) )?(?:(?:ha|han|va a|van a|puede|debe|quiere|piensa|sigue|está) (?=\p{L}+(?:r|ndo|[dt]o|cho)\s))?\p{L}+\s+$/iu,
  repeated: ['a', 'de'],
  articles: words(
    'el la los las al del un una unos unas su sus este esta estos estas ese esa nuestro nuestra',
  ),
  officeOf: byFirstWord({
    'el ': `${ROLES} ayuntamiento municipio concejo partido banco hospital penal penitenciario centro grupo sindicato acnur fbi ministerio gobierno departamento ejercito congreso senado parlamento tribunal consejo poder estado juzgado instituto consulado comite servicio alto gran palacio viceministerio cuerpo`,
    'la ': `${ROLES_F} onu oea ue cidh otan cia carcel prision fundacion empresa universidad iglesia region provincia republica diputacion autoridad organizacion presidencia oficina embajada policia fiscalia defensoria corte comision secretaria procuraduria cancilleria contraloria guardia marina asamblea alcaldia gobernacion municipalidad direccion intendencia junta fuerza administracion union camara vicepresidencia prefectura agencia jefatura delegacion alta suprema`,
    'las ': 'fuerzas autoridades cortes naciones',
    'los ': 'tribunales estados juzgados',
  }),
  contractions: [
    ['de el ', 'del '],
    ['a el ', 'al '],
  ],
  definite: ['el ', 'la ', 'los ', 'las '],
  meet: (before, name) => {
    const first = foldWord(name);
    if (/^h?i(?![aeo])/.test(first)) {
      return { before: before.replace(/(^|[^\p{L}])y $/u, '$1e '), name };
    }
    if (/^h?o/.test(first)) return { before: before.replace(/(^|[^\p{L}])o $/u, '$1u '), name };
    // As they were written for the account, which may begin otherwise.
    return {
      before: before
        .replace(/(?<=[\p{L}\p{N}] )e $/u, 'y ')
        .replace(/(?<=[\p{L}\p{N}] )u $/u, 'o '),
      name,
    };
  },
  common: words(
    'guerra paz cruz flores reyes campos luz vida rey santos leon salud justicia ley prado rios sierra torres casas iglesia calle costa fuentes delgado bueno blanco rubio moreno',
  ),
});
