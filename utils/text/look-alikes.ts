/** Cyrillic, Greek and Armenian letters that look exactly like Latin ones (UTS 39), as the inside of a character class. */
export const EXACT_LOOK_ALIKES = 'АВЕЅІЈКМНОРСТХУаеѕіјорсхуһӏѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυϲϳՕՍՏԼօսոհցզյ';

/** Rare Latin letters that look exactly like common ones: no language's names need them. */
export const LATIN_LOOK_ALIKES = 'ɑɡɩǀǃꞌꟾᴄᴏᴛᴠᴡᴢᴜꜱʟɪʀɴʜ';

/** The same, with small letters that look like Latin ones at a quick glance. */
export const NEAR_LOOK_ALIKES = `${EXACT_LOOK_ALIKES}вкмнтгпьꙅαεικχγητω`;
