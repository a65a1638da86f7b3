/* Requests to the API server with one viewer and with twenty, and how often a token is signed: both from the server's side. */
const http = require('node:http');
const { startBackend, startSimulator } = require('./processes.cjs');
const { run, sleep, tell } = require('./report.cjs');
const { get, settle, viewPath } = require('./views.cjs');

const WATCH_MS = 20_000;

function openFeed(port, cluster) {
  const body = JSON.stringify({ topics: [`resource:default/${cluster}`] });
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        path: '/api/eks-platform/feed',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      response => {
        response.resume();
        resolve(() => request.destroy());
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

async function requestsWith(viewers) {
  const simulator = await startSimulator({
    clusters: [{ cluster: 'titan', nodes: 200, podsPerNode: 10 }],
    frozen: true,
  });
  const backend = await startBackend(simulator);
  const closes = [];
  for (let i = 0; i < viewers; i++) {
    closes.push(await openFeed(backend.port, 'titan'));
  }
  await settle(backend.port, 'titan');
  await Promise.all(
    Array.from({ length: viewers }, () => get(backend.port, viewPath('titan'))),
  );
  await sleep(WATCH_MS);
  const { byPath, tokens } = await simulator.ask('counts');
  const requests = Object.entries(byPath)
    .filter(([path]) => path.startsWith('kubernetes'))
    .reduce((sum, [, entry]) => sum + entry.requests, 0);
  closes.forEach(close => close());
  await backend.stop();
  await simulator.stop();
  return { requests, tokens };
}

run(async () => {
  const one = await requestsWith(1);
  const twenty = await requestsWith(20);
  tell(
    'API-server requests of 20 viewers ÷ of one',
    twenty.requests / one.requests,
    {
      goal: 1.05,
      note: `${twenty.requests} ÷ ${one.requests} in ${
        WATCH_MS / 1000
      } s; polled kinds may tick once more`,
    },
  );
  tell('tokens signed for one cluster and 20 viewers', twenty.tokens, {
    goal: 1,
    note: 'a token is used for 12 of its 15 minutes; renewal is a unit test with a moved clock',
  });
});
