import { type JsonAnswer, type LocalServer, serveJson } from './serve.ts';

export interface Post {
  [field: string]: unknown;
}

/** `_fields` as WordPress takes it: names with points lead into a field. */
function pick(post: Post, fields: string[]): Post {
  const picked: Post = {};
  for (const field of fields) {
    const [name = '', inner] = field.split('.');
    const value = post[name];
    if (value === undefined) continue;
    const holds = inner && typeof value === 'object' && value !== null && !Array.isArray(value);
    picked[name] = holds ? pick(value as Post, [inner]) : value;
  }
  return picked;
}

const refuse = (code: string, status: number): JsonAnswer => ({
  status,
  value: { code, message: 'Invalid parameter(s)', data: { status } },
});

/** What the site calls itself: an address on this machine is none that a lead may have. */
export const SITE = 'https://section.example';

/** The list of posts of a WordPress site in `/en`, newest first, with the theme's taxonomy of resource types. */
export function serveWordpress(posts: (origin: string) => Post[]): Promise<LocalServer> {
  return serveJson((request) => {
    const origin = SITE;
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    if (pathname !== '/en/wp-json/wp/v2/posts') return refuse('rest_no_route', 404);
    const most = Number(searchParams.get('per_page') ?? 10);
    if (!(most >= 1 && most <= 100)) return refuse('rest_invalid_param', 400);
    const type = searchParams.get('resourceType');
    const fields = searchParams.get('_fields')?.split(',');
    const found = posts(origin)
      .filter(
        (post) => !type || (post.resourceType as number[] | undefined)?.includes(Number(type)),
      )
      .sort((one, other) => String(other.date).localeCompare(String(one.date)))
      .slice(0, most)
      .map((post) => (fields ? pick(post, fields) : post));
    return { status: 200, value: found };
  });
}
