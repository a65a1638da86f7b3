import type { RawObject } from '../kubernetes/KubernetesSource';
import { ItemSplitter } from './ItemSplitter';

/** What a list says about itself. */
export interface ListMeta {
  resourceVersion: string;
  /** Token of the next page; absent on the last one. */
  continue?: string;
}

/** Hands on the items of one page while it arrives. */
export async function readListPage(
  body: AsyncIterable<Uint8Array>,
  onItem: (object: RawObject) => void,
): Promise<ListMeta> {
  const splitter = new ItemSplitter(json => onItem(JSON.parse(json)));
  for await (const chunk of body) {
    splitter.push(chunk);
  }
  const { metadata } = JSON.parse(splitter.end());
  return {
    resourceVersion: metadata?.resourceVersion ?? '',
    continue: metadata?.continue || undefined,
  };
}
