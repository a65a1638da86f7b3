import type { ClusterConnection } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { Kind } from '../watch/kindRequests';
import { KindWatch } from '../watch/KindWatch';
import type { ListStreaming } from '../watch/ListStreaming';
import type { MemoryBudget } from '../watch/MemoryBudget';
import { FakeApiServer } from './FakeApiServer';
import { fakeConnection } from './fakeConnection';

/** Nodes of a small API server, held as their names, without chance in the delays. */
export class WatchedKind {
  static readonly path = '/api/v1/nodes';
  readonly connect = jest.fn<Promise<ClusterConnection>, []>();
  readonly onChange = jest.fn();
  readonly #watches: KindWatch<string>[] = [];

  static async start(): Promise<WatchedKind> {
    return new WatchedKind(await FakeApiServer.start());
  }

  private constructor(readonly server: FakeApiServer) {
    const connection = fakeConnection(server.endpoint);
    this.connect.mockImplementation(async () => connection);
  }

  watch(
    options: {
      kind?: Partial<Kind<string>>;
      budget?: MemoryBudget;
      streaming?: ListStreaming;
    } = {},
  ): KindWatch<string> {
    const watch = new KindWatch<string>({
      ...options,
      kind: {
        path: WatchedKind.path,
        project: object => object.metadata.name,
        ...options.kind,
      },
      connect: this.connect,
      onChange: this.onChange,
      now: () => new Date(),
      random: () => 0,
    });
    this.#watches.push(watch);
    return watch;
  }

  async stop() {
    this.#watches.forEach(watch => watch.stop());
    await this.server.stop();
  }
}

export const named = (name: string) => ({ metadata: { name } });

/** The names that a watch holds, or why it holds none. */
export function namesOf(watch: KindWatch<string>): string {
  const answer = watch.get();
  return answer.state === 'ok' ? answer.value.join() : answer.state;
}
