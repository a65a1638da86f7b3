import { ClusterUnavailableError } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { telemetry } from '../telemetry/Telemetry';
import { eventLoop } from './EventLoop';
import { ItemSplitter } from './ItemSplitter';

/** What a list says about itself. */
export interface ListMeta {
  resourceVersion: string;
  /** Token of the next page; absent on the last one. */
  continue?: string;
}

/** Hands on the items of one page while it arrives. What is no list is refused, since it would count as an empty one. */
export async function readListPage(
  body: AsyncIterable<Uint8Array>,
  options: {
    path: string;
    isVersioned?: boolean;
    onItem(object: RawObject): void;
  },
): Promise<ListMeta> {
  const splitter = new ItemSplitter(json => options.onItem(JSON.parse(json)));
  for await (const chunk of body) {
    telemetry.count('bytesRead', { kind: options.path }, chunk.length);
    splitter.push(chunk);
    await eventLoop.breathe();
  }
  const { kind, metadata } = readEnvelope(splitter.end());
  const isList =
    options.isVersioned === false
      ? /List$/.test(kind ?? '')
      : typeof metadata?.resourceVersion === 'string';
  if (!isList) {
    throw new ClusterUnavailableError(
      `The answer for ${options.path} is no list: look for a proxy between Backstage and the API server`,
    );
  }
  return {
    resourceVersion: metadata?.resourceVersion ?? '',
    continue: metadata?.continue || undefined,
  };
}

function readEnvelope(json: string): {
  kind?: string;
  metadata?: Partial<ListMeta>;
} {
  try {
    return JSON.parse(json) ?? {};
  } catch {
    return {};
  }
}
