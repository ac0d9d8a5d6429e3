import { type FormField, formatPath } from '../../utils/review/form-fields.ts';

/** Is this field in doubt still, and did the person not have it in hand either? */
export const isLeft = ({ path, certainty }: FormField, seen: ReadonlySet<string>) =>
  certainty === 'doubtful' && !seen.has(formatPath(path));
