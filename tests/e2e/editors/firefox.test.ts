import { tryMatrix } from './matrix.ts';

tryMatrix('firefox');
