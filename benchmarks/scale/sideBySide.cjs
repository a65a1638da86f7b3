/*
 * Beside @backstage/plugin-kubernetes-backend, twenty looks at all nodes and pods of one cluster: the stock backend passes each
 * look through to the API server, ours answers from what it watches. Ours reads forty kinds more and judges them meanwhile.
 */
const { accessTo } = require('./collect.cjs');
const { startBackend, startSimulator, startStock } = require('./processes.cjs');
const { load, run, tell } = require('./report.cjs');
const { get, settle, viewPath } = require('./views.cjs');

const LOOKS = 20;
const KINDS = ['/api/v1/nodes', '/api/v1/pods'];

const seconds = ({ cpu }, before) =>
  (cpu.user + cpu.system - before.cpu.user - before.cpu.system) / 1e6;

async function cost(simulator, backend, look) {
  const counted = JSON.parse(JSON.stringify(await simulator.ask('counts')));
  const before = await backend.ask('memory');
  await look();
  const after = await backend.ask('memory');
  const now = await simulator.ask('counts');
  const grown = key =>
    KINDS.reduce((sum, kind) => {
      const path = `kubernetes ${kind}`;
      return (
        sum +
        (now.byPath[path]?.[key] ?? 0) -
        (counted.byPath[path]?.[key] ?? 0)
      );
    }, 0);
  return {
    requests: grown('requests'),
    megabytes: grown('bytes') / 1e6,
    cpu: seconds(after, before),
    rss: (after.rss - before.rss) / 1e6,
  };
}

run(async () => {
  const simulator = await startSimulator({
    clusters: [{ cluster: 'titan', nodes: 1_000, podsPerNode: 10 }],
    frozen: true,
  });
  const ours = await startBackend(simulator);
  const own = await cost(simulator, ours, async () => {
    await settle(ours.port, 'titan');
    for (let i = 0; i < LOOKS; i++) {
      await get(ours.port, viewPath('titan'));
    }
  });
  await ours.stop();
  const { tokens, ...access } = await accessTo(simulator);
  const stock = await startStock({ ...access, token: await tokens.getToken() });
  const theirs = await cost(simulator, stock, async () => {
    for (let i = 0; i < LOOKS; i++) {
      for (const kind of KINDS) {
        const { status } = await get(
          stock.port,
          `/api/kubernetes/proxy${kind}`,
          {
            'Backstage-Kubernetes-Cluster': 'titan',
            'Accept-Encoding': 'gzip',
          },
        );
        if (status !== 200) {
          throw new Error(`The stock backend answered ${status} for ${kind}`);
        }
      }
    }
  });
  await stock.stop();
  await simulator.stop();
  const note = key =>
    `${own[key].toFixed(1)} against ${theirs[key].toFixed(
      1,
    )} for ${LOOKS} looks at 1,000 nodes / 10,000 pods`;
  tell(
    'requests for nodes and pods, ours ÷ stock',
    own.requests / theirs.requests,
    { note: note('requests') },
  );
  tell(
    'megabytes of nodes and pods, ours ÷ stock',
    own.megabytes / theirs.megabytes,
    { note: note('megabytes') },
  );
  tell('CPU seconds, ours ÷ stock', own.cpu / theirs.cpu, {
    note: `${note(
      'cpu',
    )}; ours with all kinds, AWS and rules; machine load ${load()}`,
  });
  tell('RSS growth, ours ÷ stock', own.rss / theirs.rss, {
    note: `${note('rss')} MB`,
  });
});
