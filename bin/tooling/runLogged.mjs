import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { ROOT } from './root.mjs';

/** Runs a program in the clone's folder with its output in a file; resolves to exit code and output. */
export function runLogged(command, args, { log, env = {} }) {
  const file = createWriteStream(log, { flags: 'a' });
  file.write(`$ ${command} ${args.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output = (output + chunk).slice(-100_000);
        file.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', code => {
      file.end();
      resolve({ code, output });
    });
  });
}
