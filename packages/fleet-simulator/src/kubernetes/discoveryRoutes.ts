import type { IncomingMessage } from 'node:http';
import type { ClusterFrame } from '../world/ClusterFrame';
import {
  aggregatedDiscovery,
  coreVersions,
  group,
  groupList,
  resourceList,
} from './discovery';
import type { ResourceKind } from './resourceKinds';
import { UnknownPathError } from './StatusError';

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** Answers everything that names no object: versions, groups, resources, health. */
export function answerDiscovery(
  request: IncomingMessage,
  path: string,
  kinds: ResourceKind[],
  frame: ClusterFrame,
): { body: object; headers?: Record<string, string> } | undefined {
  const clean = path.replace(/\/$/, '');
  if (clean === '/version') {
    return { body: versionInfo(frame.eks?.version ?? '') };
  }
  if (clean === '/api' || clean === '/apis') {
    const core = clean === '/api';
    if (wantsAggregated(request)) {
      return {
        body: aggregatedDiscovery(core, kinds),
        headers: { 'content-type': AGGREGATED },
      };
    }
    const host = request.headers.host ?? '';
    return { body: core ? coreVersions(host) : groupList(kinds) };
  }
  const match = /^\/(?:api|apis)\/([^/]+(?:\/[^/]+)?)$/.exec(clean);
  if (!match) {
    return undefined;
  }
  const [, name] = match;
  if (clean.startsWith('/api/') && name !== 'v1') {
    return undefined;
  }
  const body =
    clean.startsWith('/apis/') && !name.includes('/')
      ? group(name, kinds)
      : resourceList(name, kinds);
  if (!body) {
    throw new UnknownPathError();
  }
  return { body };
}

function wantsAggregated(request: IncomingMessage): boolean {
  const accept = (request.headers.accept ?? '').replace(/\s/g, '');
  return accept.split(',').includes(AGGREGATED);
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
