/** Vigil's own mark, an open envelope and a person with arms raised, in a square of 24: path data. */
export const LOGO =
  'M1.5 7.2 12 17.2 22.5 7.2v11.4a2.6 2.6 0 0 1-2.6 2.6H4.1a2.6 2.6 0 0 1-2.6-2.6ZM12 2.7a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Z';
/** A sheet of notes, in its place in discreet mode; its lines are cut out by their winding. */
export const SHEET =
  'M5 2h9l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V3a1 1 0 0 1 1-1Zm2 7v2h6V9Zm0 4v2h10v-2Zm0 4v2h10v-2Z';
