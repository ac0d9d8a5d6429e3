import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

export interface RunOptions {
  /** added to the environment */
  env?: NodeJS.ProcessEnv;
  /**
   * Where the output goes: a script whose own output is data keeps that clean with `stderr`; `kept` shows all of it at
   * the end, so that commands that run side by side do not mix.
   */
  output?: 'stdout' | 'stderr' | 'kept';
}

/** Runs a command. @returns its exit code */
export function run(
  command: string,
  args: string[],
  { env = {}, output = 'stdout' }: RunOptions = {},
): Promise<number> {
  const isKept = output === 'kept';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: isKept
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', output === 'stdout' ? 1 : 2, 'inherit'],
      env: { ...process.env, ...env },
    });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => parts.push(part));
    }
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(parts));
      resolve(code ?? 1);
    });
  });
}

const TOOLS = resolve('node_modules/.bin');

/** Runs a tool that npm installed here, under the Node that npm installed here. */
export function runTool(tool: string, args: string[], options: RunOptions = {}): Promise<number> {
  // The tools begin with `env node`: whichever Node comes first.
  const PATH = `${TOOLS}${delimiter}${process.env.PATH ?? ''}`;
  return run(join(TOOLS, tool), args, { ...options, env: { ...options.env, PATH } });
}
