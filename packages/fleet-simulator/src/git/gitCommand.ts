import { execFile, spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Neither the user's nor the machine's configuration may change what the demo does.
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

/** Runs git in a repository and returns what it prints. */
export async function git(
  directory: string,
  ...parameters: string[]
): Promise<Buffer> {
  const { stdout } = await run('git', parameters, {
    cwd: directory,
    env: ENVIRONMENT,
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Starts git in a repository, for answers that are streamed. */
export function startGit(
  directory: string,
  ...parameters: string[]
): ChildProcessWithoutNullStreams {
  return spawn('git', parameters, { cwd: directory, env: ENVIRONMENT });
}

/** Runs git with text on its standard input. */
export function gitWithInput(
  directory: string,
  input: Buffer,
  ...parameters: string[]
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = startGit(directory, ...parameters);
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', chunk => out.push(chunk));
    child.stderr.on('data', chunk => errors.push(chunk));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(Buffer.concat(out))
        : reject(new Error(`git ${parameters[0]}: ${Buffer.concat(errors)}`)),
    );
    child.stdin.end(input);
  });
}
