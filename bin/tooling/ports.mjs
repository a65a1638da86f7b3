import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import net from 'node:net';
import { PORTS } from './services.mjs';
import { Refusal } from './terminal.mjs';

const LOOPBACK = ['127.0.0.1', '::1'];
const CONNECT_LIMIT_MS = 1000;

/** Refuses to start on ports that something else holds, naming holder and way out. */
export async function checkPorts() {
  const taken = [];
  for (const service of PORTS) {
    if ((await isListening(service.port)) || (await isBoundForUdp(service))) {
      taken.push(service);
    }
  }
  if (taken.length > 0) {
    throw new Refusal(
      'Ports are taken:',
      ...taken.map(({ name, port }) => `${port} (${name})${holderOf(port)}`),
      'Stop what holds them, or move the demo:',
      `make start ${taken
        .map(({ variable, port }) => `${variable}=${port + 100}`)
        .join(' ')}`,
    );
  }
}

// Names are asked for over UDP, where nothing accepts: only binding tells.
function isBoundForUdp({ port, hasUdp }) {
  if (!hasUdp) {
    return false;
  }
  return new Promise(resolve => {
    const socket = dgram.createSocket('udp4');
    socket.on('error', ({ code }) => finish(code === 'EADDRINUSE'));
    socket.bind(port, LOOPBACK[0], () => finish(false));
    function finish(answer) {
      socket.close();
      resolve(answer);
    }
  });
}

/** Whether something accepts connections on the port of this machine. */
export async function isListening(port) {
  const answers = await Promise.all(LOOPBACK.map(host => accepts(host, port)));
  return answers.includes(true);
}

function accepts(host, port) {
  return new Promise(resolve => {
    const socket = net.connect({ host, port });
    socket.setTimeout(CONNECT_LIMIT_MS, () => finish(false));
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
    function finish(answer) {
      socket.destroy();
      resolve(answer);
    }
  });
}

// Best effort: neither program is everywhere, and other users' processes stay unknown.
function holderOf(port) {
  const pid =
    /pid=(\d+)/.exec(output('ss', ['-ltunpH', `sport = :${port}`]))?.[1] ??
    /^p(\d+)/.exec(
      output('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']),
    )?.[1];
  if (!pid) {
    return '';
  }
  const command = output('ps', ['-o', 'args=', '-p', pid]).trim();
  return `: held by process ${pid}, ${command.slice(0, 80)}`;
}

function output(program, args) {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
}
