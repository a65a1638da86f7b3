/** Child processes of a benchmark: started, asked by messages, and ended with it. */
const { fork } = require('node:child_process');
const path = require('node:path');

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');

/** Starts a script and waits for its `ready` message. */
async function start(script, options, { env = {}, flags = [] } = {}) {
  const child = fork(path.join(__dirname, script), [JSON.stringify(options)], {
    execArgv: ['--require', TRANSFORM, ...flags],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', process.env.VERBOSE ? 2 : 'ignore', 2, 'ipc'],
  });
  const ready = await nextMessage(child);
  return {
    ...ready,
    child,
    async ask(type, more = {}) {
      const answer = nextMessage(child);
      child.send({ type, ...more });
      return answer;
    },
    stop() {
      child.disconnect();
      return new Promise(resolve => child.once('exit', resolve));
    },
  };
}

function nextMessage(child) {
  return new Promise((resolve, reject) => {
    const onExit = code => reject(new Error(`A process ended with ${code}`));
    const onMessage = message => {
      // The CLI's transform tells its parent which modules it loads.
      if (message.benchmark) {
        child.off('exit', onExit);
        child.off('message', onMessage);
        resolve(message.benchmark);
      }
    };
    child.once('exit', onExit);
    child.on('message', onMessage);
  });
}

const startSimulator = options =>
  start('simulator.cjs', options, {
    flags: ['--max-old-space-size=4096'],
  });

const startBackend = (simulator, options = {}) =>
  start(
    'backend.cjs',
    { clusters: simulator.clusters, ...options },
    {
      flags: ['--expose-gc'],
      env: {
        AWS_ENDPOINT_URL: simulator.awsUrl,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'demo',
        AWS_SECRET_ACCESS_KEY: 'demo',
      },
    },
  );

const startStock = options =>
  start('stock.cjs', options, { flags: ['--expose-gc'] });

module.exports = { startSimulator, startBackend, startStock };
