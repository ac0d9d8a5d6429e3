/** What pages need of a record and of an entry: one that lacks it counts as missing. */
export const RECORD = { id: '', title: {}, targets: [], posts: [], letters: [] };
export const DEED = { action: '', kind: '', how: '', language: '', date: '' };
