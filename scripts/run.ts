import { spawn, spawnSync } from 'node:child_process';

/**
 * Runs a command with its output in view.
 * @param output where it goes: a script whose own output is data keeps that clean with `stderr`
 * @returns its exit code
 */
export function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  output: 'stdout' | 'stderr' = 'stdout',
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['inherit', output === 'stdout' ? 1 : 2, 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Is this program on the machine? Some know no `--version`, and say so. */
export function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a tool that npm installed here, under the Node that npm installed here. */
export function runTool(tool: string, ...args: string[]): Promise<number> {
  return run(`node_modules/.bin/${tool}`, args);
}
