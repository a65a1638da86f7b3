import type { RawObject } from '../kubernetes/KubernetesSource';
import { telemetry } from '../telemetry/Telemetry';
import { eventLoop } from './EventLoop';
import { refuseTooLarge } from './refuseTooLarge';

/** One line of a watch. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: RawObject;
}

/** Events of a watch, as they arrive. */
export async function* readWatchEvents(
  body: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<WatchEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    telemetry.count('bytesRead', { kind: path }, chunk.length);
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop()!;
    refuseTooLarge(rest.length);
    for (const line of lines) {
      if (line) {
        yield JSON.parse(line);
      }
    }
    await eventLoop.breathe();
  }
}
