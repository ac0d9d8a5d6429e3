/** Where the tests find the action that the stage, the tour and the bench are on, too. */
export { catalogue, peru } from '../scripts/stage/peru.ts';
