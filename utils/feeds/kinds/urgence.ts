import type { Fault } from '../../actions/validation/read-feed.ts';
import { isObject } from '../../text/json.ts';
import type { SourceKind } from './kind.ts';
import { readUrgence } from './urgence-record.ts';

/**
 * What is asked of the server: the one action that the section itself shows. `allUrgentActions` would give more, but
 * in it the ended ones and drafts look like the others, as no action there has a deadline or a state.
 */
const QUERY = `{
  DefaultUrgentAction {
    id title slug creation_date
    story { content }
    call_to_action {
      message interpelation_mode
      twitter_action { title message hashtags url }
    }
    message {
      object_example
      message_template { value }
      recipient { mail copies_to postal_address }
    }
  }
}`;

/** The answer's field, and the first step of every fault's path. */
const FIELD = 'DefaultUrgentAction';

/** The answer's data, when it has the field: null where no action runs. */
function dataOf(value: unknown): Record<string, unknown> | undefined {
  const data = isObject(value) ? value.data : undefined;
  return isObject(data) && Object.hasOwn(data, FIELD) ? data : undefined;
}

/**
 * The GraphQL service in which the French section keeps its urgent actions, by its published source
 * (github.com/Amnesty-International-France/urgence: the types, and what the section's own page does with them).
 * We only read, which that source allows everybody. Tried against a local server with the same types; never against
 * the live service.
 */
export const urgence: SourceKind = {
  id: 'urgence',
  takes: 'json',
  isAddress: ({ pathname }) => /\/graphql\/?$/.test(pathname),
  requestOf(address) {
    const url = new URL(address);
    url.hash = '';
    return {
      url: url.href,
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    };
  },
  read(value, context) {
    const data = dataOf(value);
    if (!data || !URL.canParse(context.url)) return undefined;
    const host = new URL(context.url).hostname;
    const faults: Fault[] = [];
    const action =
      data[FIELD] === null ? undefined : readUrgence(data[FIELD], FIELD, context, faults);
    return {
      title: host,
      publisher: host,
      hints: [],
      actions: action ? [action] : [],
      leads: [],
      faults,
    };
  },
};
