/*
 * A fleet simulator in a process of its own, which counts what it is asked.
 *
 * Started by startSimulator.cjs; its first argument is JSON: { clusters: [{ cluster, nodes, podsPerNode, churnPerMinute }], fleet, frozen }.
 */
const http = require('node:http');
const https = require('node:https');

const counts = { requests: 0, bytes: 0, watches: 0, byPath: {} };
const tokens = new Set();

/** Counts requests and sent bytes of every server of this process. */
function count(Server) {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function counted(event, request, response) {
    if (event === 'request') {
      note(this, request, response);
    }
    return emit.apply(this, arguments);
  };
}

function note(server, request, response) {
  const isKubernetes = server instanceof https.Server;
  const { pathname, searchParams } = new URL(request.url, 'http://x');
  const place = isKubernetes ? 'kubernetes' : 'aws';
  const path = `${place} ${pathname.replace(/^\/clusters\/[^/]+/, '')}`;
  const entry = (counts.byPath[path] ??= { requests: 0, bytes: 0, watches: 0 });
  if (isKubernetes) {
    tokens.add(request.headers.authorization);
  }
  counts.requests += 1;
  entry.requests += 1;
  if (searchParams.has('watch')) {
    counts.watches += 1;
    entry.watches += 1;
  }
  for (const name of ['write', 'end']) {
    const send = response[name];
    response[name] = function counted(chunk) {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
        const size = Buffer.byteLength(chunk);
        counts.bytes += size;
        entry.bytes += size;
      }
      return send.apply(this, arguments);
    };
  }
}

async function main() {
  count(http.Server);
  count(https.Server);
  const {
    startFleetSimulator,
    ManualClock,
  } = require('fleet-simulator/server');
  const { chooseFleet, largeCluster } = require('fleet-simulator/scenarios');
  const { clusters = [], fleet, frozen } = JSON.parse(process.argv[2]);
  const clock = frozen ? new ManualClock(Date.now()) : undefined;
  const simulator = await startFleetSimulator({
    clock,
    scenarios: [
      ...clusters.map(each => largeCluster({ churnPerMinute: 0.05, ...each })),
      ...(fleet ? chooseFleet(fleet) : []),
    ],
  });
  // The first frame of a large cluster takes seconds that are not the client's.
  for (const { id } of simulator.world.clusters()) {
    simulator.world.cluster(id);
  }
  process.on('message', message => {
    if (message.type === 'advance') {
      clock.advance(message.ms);
    }
    if (message.type === 'wire') {
      simulator.world
        .cluster(message.id)
        .wire.set(message.fault, message.value);
    }
    process.send({ benchmark: { ...counts, tokens: tokens.size } });
  });
  process.on('disconnect', () => process.exit());
  process.send({
    benchmark: {
      awsUrl: simulator.awsUrl,
      kubernetesUrl: simulator.kubernetesUrl,
      clusters: simulator.world.clusters().map(({ id }) => id),
    },
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
