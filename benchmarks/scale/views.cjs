/** Asks a backend for views as a browser would. */
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function get(port, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    http
      .get({ port, path, agent, headers }, response => {
        const chunks = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body,
            json: () => JSON.parse(body.toString()),
            ms: performance.now() - startedAt,
          });
        });
      })
      .on('error', reject);
  });
}

const viewPath = name =>
  `/api/eks-platform/clusters/resource/default/${name}/view`;

/** Asks until no source is loading, and tells when there was a verdict and when all was there. */
async function settle(port, name, withinMs = 240_000) {
  const startedAt = performance.now();
  let verdictMs;
  for (;;) {
    const answer = await get(port, viewPath(name));
    const view = answer.json();
    const elapsed = performance.now() - startedAt;
    const waits = view.sources.filter(({ state }) => state === 'loading');
    if (verdictMs === undefined && view.verdict.word !== 'not-known') {
      verdictMs = elapsed;
    }
    if (waits.length === 0) {
      return { verdictMs, settledMs: elapsed, answer, view };
    }
    if (elapsed > withinMs) {
      throw new Error(`Still waits for ${waits.map(w => w.source)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

module.exports = { get, settle, viewPath };
