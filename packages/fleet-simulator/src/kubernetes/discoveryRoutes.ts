import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  aggregatedDiscovery,
  coreVersions,
  group,
  groupList,
  resourceList,
} from './discovery';
import type { ServedKinds } from './discovery';
import { serviceUnavailable, unknownPath } from './TextError';

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** An answer that is no object. */
export interface DiscoveryAnswer {
  /** 304: the client has it already. */
  status: 200 | 304;
  body: object | string;
  headers?: Record<string, string>;
}

/** Answers everything that names no object: versions, groups, resources, health. */
export function answerDiscovery(options: {
  request: IncomingMessage;
  path: string;
  served: ServedKinds;
  /** Kubernetes minor version, such as `1.36`. */
  version: string;
}): DiscoveryAnswer {
  const { request, served, version } = options;
  const path = options.path.replace(/\/$/, '');
  if (/^\/(healthz|livez|readyz)$/.test(path)) {
    return ok('ok', { 'content-type': 'text/plain; charset=utf-8' });
  }
  if (path === '/version') {
    return ok(versionInfo(version));
  }
  if (path === '/api' || path === '/apis') {
    return rootAnswer(request, path === '/api', served);
  }
  const match = /^\/(api|apis)\/([^/]+)(\/[^/]+)?$/.exec(path);
  const [, root, first, second = ''] = match ?? [];
  const isGroup = root === 'apis' && second === '';
  if (second && served.stale.includes(first)) {
    throw serviceUnavailable();
  }
  const body = isGroup
    ? group(first, served)
    : resourceList(`${first}${second}`, served);
  if (!match || !body || (root === 'api' && path !== '/api/v1')) {
    throw unknownPath();
  }
  return ok(body);
}

function ok(
  body: object | string,
  headers?: Record<string, string>,
): DiscoveryAnswer {
  return { status: 200, body, headers };
}

function rootAnswer(
  request: IncomingMessage,
  core: boolean,
  served: ServedKinds,
): DiscoveryAnswer {
  if (!wantsAggregated(request)) {
    const host = request.headers.host ?? '';
    return ok(core ? coreVersions(host) : groupList(served), {
      vary: 'Accept',
    });
  }
  const body = aggregatedDiscovery(core, served);
  const hash = createHash('sha512').update(JSON.stringify(body)).digest('hex');
  const etag = `"${hash.toUpperCase()}"`;
  const headers = {
    'content-type': AGGREGATED,
    'cache-control': 'public',
    vary: 'Accept',
    etag,
  };
  return request.headers['if-none-match'] === etag
    ? { status: 304, body: '', headers }
    : { status: 200, body, headers };
}

// The first type of the list that is served decides.
function wantsAggregated(request: IncomingMessage): boolean {
  const accepted = (request.headers.accept ?? '').replace(/\s/g, '').split(',');
  const first = accepted.find(
    type => type === AGGREGATED || /^(application\/json|\*\/\*)$/.test(type),
  );
  return first === AGGREGATED;
}

function versionInfo(version: string): object {
  const [major, minor] = version.split('.');
  const patch = '2';
  return {
    major,
    minor,
    emulationMajor: major,
    emulationMinor: minor,
    minCompatibilityMajor: major,
    minCompatibilityMinor: String(Number(minor) - 1),
    gitVersion: `v${version}.${patch}-eks-3cfe0ce`,
    gitCommit: '3cfe0ce6f2f4c4c8d5f1a7f4d8b1c9e0a2b3c4d5',
    gitTreeState: 'clean',
    buildDate: '2026-10-21T04:11:37Z',
    goVersion: 'go1.26.3',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}
