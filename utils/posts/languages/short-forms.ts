import { baseLanguage } from '../../actions/languages.ts';
import type { LanguageTag } from '../../actions/types.ts';

/**
 * Short forms that end in a point and go on, by language, in small letters without the point at their end. Those with points
 * inside (`d.w.z.`) are known by these, those of several words (`i in.`) stand in `PHRASES`.
 */
const SHORT_FORMS: Record<string, string> = {
  en: 'mr mrs rt messrs ms mx dr prof st gen col lt sgt capt maj rev hon sen rep gov pres jr sr no nos art arts vs inc ltd co bros dept univ approx fig p pp ch sec cf jan feb mar apr jun jul aug sept sep oct nov dec amb atty supt mt ave al est vol vols ed eds adm cpl pvt det insp para paras cmdr comm dist min mon tue tues wed thu thurs thur fri cent esq assn corp ph.d m.d b.a m.a tel ext ref fr br misc num cont exec mgr conn yr lev lib sq adj assoc admin asst bldg blvd cdr cmdt contd div dir encl eng govt hist hosp hwy intl inst jct lang lic maint mfg mtg natl nat orig pkg qty rd recd reg rte sched supp terr treas twp wk archbp bp msgr pfc cmd comdt cllr atty-gen sgts capts profs drs revs gens corps cols',
  de: 'dr prof hr hrn fr nr nrn st abs art bzw usw ca ggf evtl ff std inkl exkl zzgl str vgl bspw sog tel jan feb mär apr jun jul aug sept okt nov dez mio mrd tsd geb gest gegr dipl ing mag lic phil em bsp ziff lit s etc hausnr bd kap min anm abk allg gem max mind rn rdnr az pl jh jhd lt hd chr verf verl betr bez bzgl ehem einschl entspr ev fa ges hl hrsg inh insb jgg kath nachm vorm od pers rd röm sen stellv tägl ugs versch vorst zz zzt red ung dipl.-ing frz gebr erw frl ausg kgl eigtl obj folg einh ztr bibl fn dtzd jahrh möbl gesch hbf abt prot adr ggfs rel pfd verh ausschl sek int bed gek erf näml dipl.-kfm mtl gedr phys kfm proz verw reg dat schr amtl abw urspr trans fam jhrl konv beil ber kop rep österr schweiz oblt hptm maj vors vertr schriftl mündl vorl dgl desgl usf erl wiss akad bgm rer nat habil pd jur prov kard bfr feldw ltn ofw stabsfw sekr präs vizepräs gen.-maj ra rain südd nordd schles schwäb röm.-kath reg.-bez',
  fr: 'm mm mme mmes mlle mlles dr pr me mgr st ste art arts al av bd p pp vol etc env cf ex n no tél janv févr avr juil sept oct nov déc c.-à-d éd chap réf apr ch boul fg imp pl rte sq resp adj gén col cap lt dim ann fig hab min max suiv s.e.m c.à.d aux doc hôp adr anc dir édit niv quart équiv ill coll ven lun sam imm exempl dict gouv bull syst proc trib cass cons préf comm cne cdt gal brig cie sté éts soc assoc univ fac inst dép rég bur frs mes vve maj insp ing arch prof doct pharm lic impr rés lieut-col card abb sgt cpl s.a r.p config collab éval illustr encycl synth append',
  es: 'sto sgto sr sra sres sras srta dr dra dres prof profa d dn dña da lic ing arq gral cnel cap tte cmdte art arts núm num no nro pág págs av avda ee uu rr hh ff aa dd cc oo jj etc ej vs aprox ud uds vd vds mons pbro fr hno hna sta s.m s.e excmo excma ilmo ilma abg cía tel lit frac fracc exp ref vol ed inc ap jr mz dpto depto edo pdte pdta alm cdte contralm int interv const atte ene feb abr may jun jul ago sept oct nov dic fig izq dcha mín máx pza pte prov rte tít trad v.gr doc excmos srtas comm vid ntra dtor dtra dom licdo figs vda ntro ldo drs sáb ltda lcda exma exmo lda hnos ilmas rdo vie jue ilmos licda mm fund lcdo dptos ant seg mss rvdmo reg sdad srs deptos bco excmas rvdo cfr corp dto ltdo mtro mtra desc exmas exmos subtte brig magdo magda fdo presb arz ob hble edif urb sect prol psje ctra bo blvd pje psj tfno telf cel izqda bol alfz sarg cab vicealm lun mié mr dip sen min pdtas comte sec suboficial admón ayto gob sgdo com card rvdos rdos rvdmos afmo afma col desv',
  it: 'sig sigg sigra dott dr prof avv on ing arch geom gen col cap art artt n nn nr pag pagg ecc es cfr ca ill spett egr rag mons tel vol lett co ss sen sez par dec lgs all fig min max mag mar cav comm uff ten serg mil mld mln dic nov ott set ago lug giu apr feb int ed dir dip div ver tav mitt ag tab liv gr ind sost proc pres cons pref magg brig app card v.le l.go c.so p.le fraz loc fam assoc ass pol gov pers amm segr sottot s.ten s.m gent gent.mi preg distt',
  pt: 'sr sra srs sras srta dr dra drs profa prof eng exmo exma ex exa art arts n no núm pág págs av r etc gen cel cap ten vs aprox mons tel séc al inc sto sta min des dep sen ltda lda cia pres ref vol ed mín máx jan fev abr mai jun jul ago set out nov arq adv desemb gov gráf pç rod trav tít psicol compl dipl geom apt univ lat adm créd jur fís matem esp ingl tecnol símb pe filos fasc mat abrev aux méd org sup fl hist ilmo ilma dras fac tec gram obs contab educ próx maj alm brig sarg sgt cb sold del proc pref secr subsec rev revmo côn trv lgo pça bl apto qd edif ten-cel cad card seg qua qui sex sáb esc dir insp cons adj vice-pres doc trad col',
  nl: 'dhr mevr mw dr drs mr ir ing prof art nr nrs bijv enz blz ca jl resp gen st min jan feb mrt apr jun jul aug sept okt nov dec jhr ds mln mld excl incl max tel vgl evt kol lt sgt maj burg afd dir pag par red vlg vz ev mgr gem dep ned eng belg uitg vert bew jaarg afl ibid verg vnl kapt luit korp adj comm cie fam geb overl jkvr pres insp hfst bc woe vr maa zgn nom sec mej hr lic ass dhrn mevrn hs pst',
  pl: 'ul al pl im dr prof np tzn tzw tj itd itp art nr r ok św ks gen por hab inż pkt ust poz wg godz tys mln mld tel woj pow gm os zob ww br bm dn ds wt str ub sygn zm ur dz płk mjr kpt ppłk ppor sp przyp rozdz red tłum wyd zał lit par poł pos dyr dep kom min adm asp sierż hr abp prok adw mec pn kard prał bryg chor plut kpr szer mł nadkom podkom insp podinsp sędz not wicep prez przew sekr skarb czł kier nacz zast asyst doc tech lok skr msc dzieln bulw skw szos płn płd wsch zach pocz kw tyg sek sob niedz czw śr stycz lut mar kwiec czerw lip sierp wrz paźdz list grudz nadinsp mł.asp gł spec star marsz burm sen',
  ru: 'г гг ул им ст руб коп тыс млн млрд трлн проф акад ген стр рис см пр пл пер обл пос кв корп др св зам гл ред нач мкр тел вв чел янв февр мар апр июн июл авг сент окт нояб дек пп чл абз разд доц канд инж кап лейт подп пн вт ср чт пт сб вс бул наб ш просп респ мин прим изд соч ум букв напр адв долл сек эт оф стд тов гр гос отд лит дер хут мкрн туп под каб факс моб доб подполк серж ряд адм арх еп прот иг свящ вмч прп юр муниц зав ассист асп отв исп сокр соотв указ нар арт реж деп пред упр глав бойц рядов прок г-на ж д уч науч ауд гр-н гр-ка гр-не',
  uk: 'ін див год р рр вул ім ст грн коп тис млн млрд трлн проф акад ген обл м пл пров просп буд кв св напр тел гр смт зв чл абз розд доц січ лют бер квіт трав черв лип серп вер жовт груд бул наб стор рис прим нар пн вт ср чт пт сб нд заст нач адв підполк майст серж адм арх єп прот свящ юр мун зав асист асп кер відп викон деп прок гр-н гр-ка каб оф корп мкрн бульв ген-м лейт кап',
  ar: 'د أ م ق ص هـ ب ت ط أ.د',
  fa: 'د ص ق م ش آ ه.ش',
  tr: 'dr prof doç yrd sn vb vs av bkz no sok cad mah md örn apt sf yy gn kur org alb hz bşk üniv tel müd gen tuğ yb bnb yzb tğm öğr arş blv fak enst ist ank ltd şti çev ed cilt bl böl m.ö m.s t.c müs uzm ecz tümg korg ütğm asb astsb kd çvş onb plt pol kom bld mh cd sk bulv ilç koop vakf mec krş haz dzl syf başk yard genl pzt sal çar per cum cmt paz oca şub nis tem ağu eyl kuv müst tğg tuğa uzm.dr sayın',
  ca: 'sr sra srs sres dr dra prof art arts núm pàg pàgs av etc c ex st sta hble excm excma pl ptge tel dd hh ee uu aprox gen febr abr jul ag set oct nov des ntra mn gral il·lm il·lma mons pg cra ctra vol ed cap fig',
  gl: 'sr sra sres dr dra prof art núm páx páxs av etc ex r tel excmo excma aprox',
  sv: 'kl dvs osv etc ca nr st tel jfr kr tim min art kap mom dr prof jan feb apr aug sept okt nov dec milj mdr inkl exkl resp ev eg bl ang jur pol ord vice sid anm sthlm gbg adv hr fr ex doc fil lic med kand mag hovr rådm överstelöjtn kapt löjtn serg gen amir sekr ordf dir ing ark förf red utg övers ti lö sö tf ss sek tfn avd dep komm länsst',
  da: 'kl dvs osv ca nr hr fr tlf jf stk kap dr prof jan feb apr aug sept okt nov dec mio mia pga ifm iht bl eks pr inkl ekskl evt mv vedr chr sct skt adv afd art bet cirk dep dir etc fhv forts frk ggr hhv ift jr kgl lic maks min mdr nk obs pct pkt resp sml tidl udg vha cand mag jur med oberstløjtn kapt løjtn gen adm sekr fmd formd ing arkt forf overs tir tor lør adj politiinsp',
  nb: 'kl dvs osv ca nr tlf jf kap dr prof pga mht jan feb apr aug sept okt nov des mill mrd evt ifm iht inkl ekskl pst st stk vedr adv art avd bl eks eksl etc fhv fr hr kgl maks min mndl resp tidl ang red mfl mv',
  fi: 'esim ns mm ym jne klo n s puh nro os tri prof milj mrd ent ks vrt ts eaa jaa tms em ko kpl mk v sov varat alk arv as dos engl erit evp f henk huom johd jäs kok krs lis maist max min muk myöh nim oik p pj pnä pv st synt sähk toim vars virk yht ylim yo ed ylil kapt maj ev kenr amir kers ltn kansl ins arkk kunnall puhj siht ti ke pe',
  cs: 'č čp tzv např tj atd apod aj mj p pí dr prof ing mgr judr phdr mudr bc doc csc gen plk ul nám tř str odst čl sb mil mld r sv s tel tis hod písm sp zn ev vč max min popř resp př kpt mjr por pplk npor ved zást okr kr obv obr tab pozn red vyd ún břez dub květ červ srp září říj ust arch akad kard bisk mons prap npr škpt brig genmjr genpor pprap rtm čet des svob odd pol st org fil hl nac náč předs místopř prez posl sek řed zam út čt pá',
  sk: 'č čp tzv napr tj atď pod p pí dr prof ing mgr judr phdr mudr bc doc csc gen plk ul nám tr str ods čl sv r tel tis hod písm sp zn ev vr max min resp zb zák ob okr kr mil mld pozn red vyd zást arch akad kard mons brig genmjr pplk mjr kpt npor por prap rtm čat odd org hl preds podpreds sek riad ved zam ut st št pi feb mar apr aug sep okt nov dec',
  sl: 'št npr itd tj dr g ga gdč prof ul čl odst str sv l mio mrd oz t d o.o ipd idr tzv mag inž doc min pribl ok tel nad opr',
  hr: 'čl st br npr itd tj dr prof g gđa gđica ul tzv sv god mil mlrd str sl dipl ing mr sc tel stoljeć odn tzn ur min maks sij velj ožu srp ruj',
  sr: 'чл ст бр нпр итд тј др проф г гђа ул тзв св год мил млрд стр сл дипл инж мр тел одн тзн čl st br npr itd tj dr prof g gđa ul tzv sv god mil mlrd str sl dipl ing mr tel odn tzn',
  mk: 'чл ст бр пр итн т.е т.н др проф г ул св год мил стр',
  bg: 'г гр чл ал бр стр т др напр проф ул бул кв ок хил млн млрд лв ст св кап ген инж акад доц тел нар обл общ пл вх ет ап рег пр дек ноем окт септ авг апр март февр ян вж изд ред зам мин',
  ro: 'cf dl dna dr prof nr art str etc lit alin sf bd bl sc ap ex pag p ing av jud mun com mil mld cca tel vol sec ian feb mar apr iun iul aug sept oct nov dec gen col cpt lt arh acad conf șef min max jr sr fig ed șos ș gral lt-col mr slt plt sg ierom arhim pr mitr ep arhiep lect asist pres vicepres sen dep avoc not exec insp lun mie joi vin sâm dum al intr spl',
  el: 'κ κα κκ δηλ κλπ αρ σελ τηλ δρ αγ οδ άρθ παρ εκ χιλ δισ βλ λεωφ καθ πλ ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ δευ τρ τετ πεμ σαβ κυρ αθ θεσ αντ αρχ εδ κεφ τομ μτφ λ.χ υπ υπουρ στρ συντ πρβλ ν συν ταγμ λοχ υπολ ανθυπ ναυ σμ επ αρχιεπ μητρ ιερ αρχιμ π καθηγ αναπλ επικ λεκτ δικ εισ πρ αντιπρ βουλ υφ γεν γ.γ διευθ τμ γρ εκδ μετ επιμ τχ φυλ υποπ σ σσ δις οικ ορ πλατ δ.ν Ν',
  hu: 'dr pl stb ill ún kb u sz old ker id ifj özv tel vö ld jan febr márc ápr máj jún júl aug szept okt nov dec ált eg em évf hiv kft krt mb min max prof rt tc ut h k cs p v ny tbk ezr alezr szds őrgy fhdgy hdgy főhdgy tőrm őrm tiz szkv áll alm elnökh titk ig főig tan doc szerk ford kiad köt bek hétf csüt pént szo okl fszt',
  he: 'פרופ',
  id: 'dr prof no jl dll dsb dst hlm tn ny sdr sdri h hj ir pkl tgl rp kab kec kel pt psl kep prov kol letjen mayjen brigjen st drs dra jend bp gg rt rw telp tlp bpk cv ay vol ed yth letkol may kapt lettu letda serma serka sertu serda kop prada irjen brig kombes akbp akp iptu ipda aiptu aipda bripka laks mars ust ustz kh pdt mgr rm prop sek dir mens presd spd mpd ssos msi sh mh sen sel rab kam jum sab min agt',
  vi: 'tp ts gs ths pgs bs ls q p v.v kts ks đ/c mr ms',
  hi: 'डॉ प्रो पं सं अनु कु श्री सुश्री ई रु मो नं',
  eu: 'jn and dr zk etab tel k.a ald orr adb e.a jau andr zkia',
  sw: 'dk bw bi na k.m n.k s.l.p nk mh mhe prof tel',
  et: 'hr pr dr prof nr lk st jm jne nt vt tel tn mnt pst jaan veebr märts apr juun juul aug sept okt nov dets art lg p kl mln mlrd dots min a.r',
  lv: 'dr prof nr lpp tel u.c u.tml t.i piem plkst art iel milj miljrd gs kdze',
  lt: 'dr prof nr psl tel pvz t.y pan str d m mėn g gen p a.k kt val min tūkst mln mlrd',
  sq: 'z znj dr prof nr rr f p.sh etj tel neni',
  ga: 'dr lch uimh iml msh',
};

/** Short forms of several words, and those that stand behind a number or a name: with them as one piece. */
const PHRASES: Record<string, string> = {
  en: 'et al.|vice versa',
  de: 'u. a.|u. Ä.|o. Ä.|v. a.|a. d.|v. d.|m. b. H.|a. M.|d. Red.|v. Chr.|n. Chr.|u. dgl.|und/oder',
  fr: 'et al.|ap. J.-C.|av. J.-C.|apr. J.-C.|p. ex.',
  es: 'p. ej.,?|C. V.|a. C.|d. C.|et al.|DD. HH.|Exp. N.º',
  it: 'ad es.|p. es.|per es.|et al.|e. v.',
  pt: 'p. ex.|et al.|a. C.|d. C.',
  pl: 'i in.|m. in.|i inne|n. e.|p. n. e.|sygn. akt|Dz. U.|D. U.|Dz. U. z',
  ru: 'и др.|и пр.|и т. ?д.|и т. ?п.|в т. ?ч.|до н. ?э.|т. ?н.|т. ?е.|и. ?о.|в. ?о.',
  uk: 'та ін.|і т. ?д.|та ін|і т. ?п.|у т. ?ч.|в т. ?ч.|т. ?зв.|до н. ?е.|в. ?о.|т. ?п.',
  bg: 'и др.|и т. ?н.|и т. ?н|пр. ?н. ?е.|т. ?нар.',
  mk: 'и др.|и сл.',
  sr: 'и др.|и сл.|и тако даље|i dr.|i sl.',
  hr: 'i dr.|i sl.|i sur.',
  sl: 'in dr.|t. ?i.|in sod.',
  cs: 'a pod.|př. n. l.|n. l.|sp. zn.|č. j.|č. p.|ev. č.|a kol.|a spol.|s. r. o.|a. s.|o. s.',
  sk: 'a pod.|a i.|t. j.|sp. zn.|pred n. l.|s. r. o.',
  sv: 't. ex.|bl. a.|m. m.|m. fl.|f. d.|s. k.|d. v. s.|p. g. a.',
  da: 'f. eks.|bl. a.|m. m.|m. fl.|d. v. s.|o. l.',
  nb: 'f. eks.|bl. a.|m. m.|m. fl.|d. v. s.|o. l.',
  ro: 'de ex.|ș. ?a.|ș. ?a. ?m. ?d.|î. ?Hr.|d. ?Hr.',
  ca: 'p. ex.|a. C.|d. C.|M. Hble.|M. H.',
  gl: 'p. ex.|a. C.|d. C.',
  el: 'κ. ?ά.|κ. ?λπ.|π. ?χ.|π. ?μ.|μ. ?μ.',
  ar: 'ص. ?ب.|ق. ?م.|أ. ?د.|ب. ?م.',
  hu: 'u. a.|i. e.|i. sz.|és mtsai.',
  tr: 've ark.|T. ?C.|M. ?Ö.|M. ?S.|ve diğ.',
};

/** Short forms without a point: with the next word they are one piece. As they are written, as `me` is a word. */
const UNPOINTED: Record<string, string> = {
  en: 'Mr Mrs Ms Mx Dr Prof St Gen Lt Sgt Rev Hon Gov Sen No Nos',
  de: 'Dr Prof RA RAin Nr',
  fr: 'M MM Mme Mmes Mlle Mlles Dr Drs Pr Me Mgr St Ste n° N° no nos',
  es: 'n.º N.º n.ºˢ Nº nº Dr Dra Sr Sra',
  pt: 'n.º N.º nº Nº n.os Dr Dra Sr Sra D',
  it: 'n° N° ca dott sig',
  nl: 'nr ca dr mr mw dhr t/m lid',
  pl: 'dr mgr nr pkt płk mjr kpt bp abp ppłk hr im wg',
  ru: 'г-н г-жа г-на г-же г-жу г-ну д-р д-ра пр-т р-н № No ул г',
  uk: 'п-н п-ні д-р пр-т р-н № с м',
  bg: 'г-н г-жа д-р инж № г-ца',
  sr: 'др проф г-дин г-ђа dr g-din g-đa gđa gđica mr',
  hr: 'gđa gđica g dr mr',
  sl: 'g ga dr mag',
  cs: 'pí § č',
  sv: 'nr ca S:t S:ta kl dr st kap',
  da: 'nr ca kl dr hr fr',
  nb: 'nr ca kl dr',
  fi: 'klo nro n:o tri',
  ro: 'cf dl dna d-l d-na d-nei d-lui dlui dnei nr art ora',
  he: 'ד״ר פרופ׳ עו״ד מר גב׳ גברת מס׳ עמ׳ רח׳ שד׳ סעיף ד"ר עו"ד',
  hi: 'श्री श्रीमती सुश्री डॉ',
  ar: 'رقم المادة مادة د أ ص',
  fa: 'شماره ماده دکتر آقای خانم',
  id: 'Rp pukul tgl No Pak Bu',
  sw: 'Bw Bi Dk Na',
  tr: 'No Dr Sn md',
  el: 'αρ Αγ αριθ',
};

/** Words in themselves, which are a short form only beside a number; and those that are one with a capital, too. */
export const BESIDE_NUMBER = new Set(
  'no nos sec fig art arts mar vol ch na sat sun est set all'.split(' '),
);
export const WITH_CAPITAL = new Set('mag min on ten sen hon'.split(' '));

const read = (data: Record<string, string>, tag: LanguageTag): string => {
  const base = baseLanguage(tag) === 'no' ? 'nb' : baseLanguage(tag);
  return data[base] ?? '';
};

const made = new Map<string, ReadonlySet<string>>();

/** Titles of English, which names keep in any language. */
const ANYWHERE = 'mr mrs ms mx dr prof st gen lt sgt capt rev hon sen jr sr inc ltd no nos';

/** The short forms of a language. */
export function shortFormsOf(tag: LanguageTag): ReadonlySet<string> {
  const base = baseLanguage(tag);
  const known = made.get(base) ?? new Set(`${read(SHORT_FORMS, tag)} ${ANYWHERE}`.split(' '));
  made.set(base, known);
  return known;
}

const inPattern = (text: string) => text.replace(/[.?*+()|[\]\\/^$]/g, '\\$&');
const SPACE = '[ \\u00a0\\u202f]';

const phrases = new Map<string, RegExp | undefined>();

/** Finds the short forms of several words, and those without a point, each with the sign that follows its space. */
export function phrasePattern(tag: LanguageTag): RegExp | undefined {
  const base = baseLanguage(tag);
  if (phrases.has(base)) return phrases.get(base);
  const several = read(PHRASES, tag)
    .split('|')
    .filter(Boolean)
    .map((one) => one.replace(/\./g, '\\.').replace(/ (\??)/g, `${SPACE}$1`))
    .sort((a, b) => b.length - a.length);
  const bare = read(UNPOINTED, tag).split(' ').filter(Boolean).map(inPattern);
  const parts = [
    ...(several.length > 0 ? [`(?:${several.join('|')})(?:${SPACE}+\\S)?`] : []),
    ...(bare.length > 0 ? [`(?:\\p{Nd}{1,4}${SPACE})?(?:${bare.join('|')})${SPACE}+\\S`] : []),
  ];
  const pattern =
    parts.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.])(?:${parts.join('|')})`, 'gu')
      : undefined;
  phrases.set(base, pattern);
  return pattern;
}
