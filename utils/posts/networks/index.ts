import type { Network } from '../network.ts';
import { BLUESKY } from './bluesky.ts';
import { DISCORD } from './discord.ts';
import { ELK } from './elk.ts';
import { FACEBOOK } from './facebook.ts';
import { FRIENDICA } from './friendica.ts';
import { GNU_SOCIAL } from './gnu-social.ts';
import { HUBZILLA } from './hubzilla.ts';
import { INSTAGRAM } from './instagram.ts';
import { LEMMY } from './lemmy.ts';
import { LINKEDIN } from './linkedin.ts';
import { MASTODON } from './mastodon.ts';
import { MISSKEY } from './misskey.ts';
import { PHANPY } from './phanpy.ts';
import { PIXELFED } from './pixelfed.ts';
import { REDDIT } from './reddit.ts';
import { TELEGRAM } from './telegram.ts';
import { THREADS } from './threads.ts';
import { TIKTOK } from './tiktok.ts';
import { TUMBLR } from './tumblr.ts';
import { VK } from './vk.ts';
import { WHATSAPP } from './whatsapp.ts';
import { X } from './x.ts';
import { YOUTUBE } from './youtube.ts';

/** Every network that Vigil knows, in the order in which it offers them. */
export const networks: readonly [Network, ...Network[]] = [
  X,
  BLUESKY,
  MASTODON,
  THREADS,
  FACEBOOK,
  INSTAGRAM,
  LINKEDIN,
  REDDIT,
  YOUTUBE,
  TIKTOK,
  TELEGRAM,
  WHATSAPP,
  DISCORD,
  VK,
  TUMBLR,
  PIXELFED,
  MISSKEY,
  LEMMY,
  ELK,
  PHANPY,
  FRIENDICA,
  HUBZILLA,
  GNU_SOCIAL,
];
