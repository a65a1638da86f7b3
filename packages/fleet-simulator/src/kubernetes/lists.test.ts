import { ManualClock } from '../clock/ManualClock';
import { MINUTE } from '../clock/duration';
import { newObject } from '../objects/KubernetesObject';
import { readListOptions } from './listOptions';
import { ListPages } from './ListPages';
import { ObjectStore } from './ObjectStore';
import { RESOURCE_KINDS } from './resourceKinds';
import { selectionOf } from './selection';
import { StatusError } from './StatusError';

const kind = RESOURCE_KINDS.find(each => each.plural === 'namespaces')!;
const clock = new ManualClock('2026-11-21T09:41:00Z');

function storeOf(...names: string[]): ObjectStore {
  const store = new ObjectStore({ firstRevision: 100, history: 10 });
  store.replace(names.map(named));
  return store;
}

function named(name: string) {
  return newObject({
    apiVersion: 'v1',
    kind: 'Namespace',
    name,
    createdAt: 0,
    labels: { half: name < 'c' ? 'first' : 'second' },
  });
}

describe('pages of a list', () => {
  const pages = new ListPages(clock);
  const read = (store: ObjectStore, query: string) => {
    const search = new URLSearchParams(query);
    const { metadata, items } = pages.page(
      store,
      { kind },
      selectionOf({ kind }, search),
      readListOptions(search),
    );
    return {
      names: items.map(each => each.metadata.name),
      metadata: metadata as { continue?: string; remainingItemCount?: number },
    };
  };

  it('belong to one cluster, whatever another one is asked at the same version', () => {
    const [a, b] = [storeOf('a1', 'a2', 'a3'), storeOf('b1', 'b2', 'b3')];
    const first = read(a, 'limit=2');
    read(b, 'limit=1');
    a.replace([named('changed')]);
    expect(
      read(a, `limit=2&continue=${first.metadata.continue}`).names,
    ).toEqual(['a3']);
  });

  it('hold what one list asked for, whatever another one selects', () => {
    const store = storeOf('a', 'b', 'c', 'd');
    const all = read(store, 'limit=2');
    read(store, 'limit=1&labelSelector=half=first');
    store.replace([]);
    expect(
      read(store, `limit=9&continue=${all.metadata.continue}`).names,
    ).toEqual(['c', 'd']);
  });

  it('end after five minutes, with a token that goes on with the newest', () => {
    const store = storeOf('a', 'b', 'c');
    const first = read(store, 'limit=1');
    store.replace([named('b'), named('d')]);
    clock.advance(5 * MINUTE);
    const expired = () =>
      read(store, `limit=1&continue=${first.metadata.continue}`);
    expect(expired).toThrow(/too old to display a consistent list/);
    const token = caught(expired).toStatus() as {
      code: number;
      metadata: { continue: string };
    };
    expect(token.code).toBe(410);
    expect(read(store, `continue=${token.metadata.continue}`).names).toEqual([
      'b',
      'd',
    ]);
  });
});

function caught(work: () => unknown): StatusError {
  try {
    work();
  } catch (error) {
    return error as StatusError;
  }
  throw new Error('Nothing was thrown');
}

describe('the store', () => {
  it('forgets old changes and says from where it knows', () => {
    const store = storeOf('a');
    for (let round = 0; round < 12; round++) {
      store.replace([named(`n${round}`)]);
    }
    expect(store.changesSince(store.oldestRevision)).toHaveLength(10);
    expect(store.changesSince(store.revision)).toEqual([]);
    expect(store.changesSince(store.revision - 1)).toMatchObject([
      { type: 'DELETED', object: { metadata: { name: 'n10' } } },
    ]);
  });

  it('takes the same object again for no change', () => {
    const store = storeOf('a');
    const { revision } = store;
    store.replace([named('a')]);
    expect(store.revision).toBe(revision);
  });
});
