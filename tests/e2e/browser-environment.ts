import type { Environment } from 'vitest/runtime';

/** Node, with a browser that stays open from file to file (`shared-stage.ts`) and closes with the worker. */
const environment: Environment = {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup: () => ({
    teardown: async () => {
      await globalThis.vigilStage?.close();
    },
  }),
};

export default environment;
