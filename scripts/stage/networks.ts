/** The five first networks, each tried with everything. */
export const NETWORKS = {
  x: 'https://x.com/compose/post',
  bluesky: 'https://bsky.app/',
  mastodon: 'https://mastodon.social/publish',
  threads: 'https://www.threads.com/',
  facebook: 'https://www.facebook.com/',
};

/** The others: the core of the promises only, as their editors are tried on their own. */
export const MORE_NETWORKS = {
  instagram: 'https://www.instagram.com/',
  linkedin: 'https://www.linkedin.com/feed/',
  reddit: 'https://www.reddit.com/submit',
  youtube: 'https://www.youtube.com/watch',
  tiktok: 'https://www.tiktok.com/tiktokstudio/upload',
  telegram: 'https://web.telegram.org/a/',
  whatsapp: 'https://web.whatsapp.com/',
  discord: 'https://discord.com/channels/@me',
  vk: 'https://vk.com/feed',
  pixelfed: 'https://pixelfed.social/',
  misskey: 'https://misskey.io/',
  lemmy: 'https://lemmy.world/create_post',
  tumblr: 'https://www.tumblr.com/new/text',
  elk: 'https://elk.zone/intent/post',
  phanpy: 'https://phanpy.social/',
};

/** The networks with a separate box for replies; the query shows that box. */
export const WITH_REPLIES: Record<string, string> = {
  x: '?inline=1',
  threads: '',
  facebook: '',
  instagram: '',
  linkedin: '',
  reddit: '',
  tiktok: '',
  tumblr: '',
  vk: '',
  pixelfed: '',
  lemmy: '',
};
