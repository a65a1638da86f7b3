/*
 * From the press of Create to the entity in the catalog, in a running demo (`make start`), against ten seconds:
 *   the task itself, and the way from the end of the task to the entity
 *
 * ./yarnw node benchmarks/submit.cjs
 */
const BACKEND = `http://localhost:${
  process.env.EKS_PLATFORM_BACKEND_PORT ?? 7007
}`;
const GIT = `localhost:${process.env.EKS_SIMULATOR_GIT_PORT ?? 7013}`;
const RUNS = Number(process.env.RUNS ?? 3);
const MOST_SECONDS = 10;
const POLL_MS = 100;
const LIMIT_MS = 120_000;

async function main() {
  const token = await signIn();
  const api = (path, init = {}) =>
    fetch(`${BACKEND}/api/${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
    });
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await submit(api, `bench-${Date.now().toString(36)}`));
  }
  runs.sort((a, b) => a.visible - b.visible);
  const { task, visible } = runs[Math.floor(runs.length / 2)];
  const ratio = visible / 1000 / MOST_SECONDS;
  console.log(
    `submit → entity: ${(visible / 1000).toFixed(1)} s (task ${(
      task / 1000
    ).toFixed(1)} s), median of ${RUNS}; ${ratio.toFixed(
      2,
    )} × the limit of ${MOST_SECONDS} s: ${ratio <= 1 ? 'ok' : 'MISSED'}`,
  );
  process.exitCode = ratio <= 1 ? 0 : 1;
}

/** Milliseconds from the request to the end of the task, and to the entity. */
async function submit(api, name) {
  const started = performance.now();
  const created = await api('scaffolder/v2/tasks', {
    method: 'POST',
    body: JSON.stringify({
      templateRef: 'template:default/eks-platform',
      values: {
        preset: 'gitops-platform',
        name,
        owner: 'group:default/team-platform',
        repoUrl: `${GIT}?owner=platforms&repo=${name}`,
        account: 'sandbox',
        ingress: {
          entry: 'traefik',
          reach: 'public',
          domain: 'sandbox.acme.dev',
          certificates: 'letsencrypt',
          email: 'team-platform@acme.dev',
        },
      },
    }),
  });
  const { id } = await created.json();
  await until(async () => {
    const { status } = await (await api(`scaffolder/v2/tasks/${id}`)).json();
    if (status === 'failed') {
      throw new Error(`Task ${id} failed; open it in the demo`);
    }
    return status === 'completed';
  });
  const task = performance.now() - started;
  await until(
    async () =>
      (
        await api(`catalog/entities/by-name/resource/default/${name}`)
      ).ok,
  );
  return { task, visible: performance.now() - started };
}

async function until(holds) {
  const limit = performance.now() + LIMIT_MS;
  while (!(await holds())) {
    if (performance.now() > limit) {
      throw new Error(`Not within ${LIMIT_MS / 1000} s`);
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

async function signIn() {
  const response = await fetch(`${BACKEND}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return (await response.json()).backstageIdentity.token;
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
