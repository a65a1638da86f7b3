import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Reads newline-delimited JSON as it arrives. */
export async function* readFeedLines(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<FeedMessage> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const lines = (rest + decoder.decode(value, { stream: true })).split(
        '\n',
      );
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim()) {
          yield JSON.parse(line);
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
