import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';

/** Ports of a second demo, beside the one that the journeys use. */
const PORTS = {
  EKS_PLATFORM_APP_PORT: '3480',
  EKS_PLATFORM_BACKEND_PORT: '7480',
  EKS_SIMULATOR_AWS_PORT: '7481',
  EKS_SIMULATOR_KUBERNETES_PORT: '7482',
  EKS_SIMULATOR_GIT_PORT: '7483',
  EKS_SIMULATOR_DNS_PORT: '7484',
};

/** What `make start` says, and how it ends. */
async function start(environment: Record<string, string> = {}) {
  const child = spawn('sh', ['bin/run', 'start'], {
    env: { ...process.env, ...PORTS, BROWSER: 'none', ...environment },
  });
  let output = '';
  child.stdout.on('data', data => (output += data));
  child.stderr.on('data', data => (output += data));
  const [code] = await once(child, 'close');
  return { output, code };
}

test('a start names the port that is taken, for UDP too', async () => {
  const holder = dgram.createSocket('udp4');
  holder.bind(Number(PORTS.EKS_SIMULATOR_DNS_PORT), '127.0.0.1');
  await once(holder, 'listening');
  try {
    const { output, code } = await start();
    expect(output).toMatch(/7484 \(simulated DNS\)/);
    expect(output).toContain('make start EKS_SIMULATOR_DNS_PORT=7584');
    expect(code).toBe(1);
  } finally {
    holder.close();
  }
});

test('a process that fails at start ends the start at once, with its last words', async () => {
  const { output, code } = await start({ EKS_SIMULATOR_SPEED: 'fast' });
  expect(output).toContain(
    'The process fleet-simulator failed: EKS_SIMULATOR_SPEED is no number from 0 to 1000: fast',
  );
  expect(output).not.toContain('Not ready after');
  expect(code).toBe(1);
});
