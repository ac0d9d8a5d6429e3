/** Where the person was, so that the popup opens there again. */
export interface View {
  action?: string;
  panel?: 'post' | 'letter' | 'about' | undefined;
  /** the page over which it was open, as a hash of its address; nothing where it is to open on any page */
  at?: string | undefined;
}
