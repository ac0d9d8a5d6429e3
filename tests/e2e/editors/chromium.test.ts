import { tryMatrix } from './matrix.ts';

tryMatrix('chromium');
