import { readFeedLines } from './feedLines';

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  const parts = chunks.map(chunk => Buffer.from(chunk));
  return {
    getReader: () => ({
      read: async () => {
        const value = parts.shift();
        return { done: value === undefined, value };
      },
      cancel: async () => {},
    }),
  } as unknown as ReadableStream<Uint8Array>;
}

async function collect(stream: ReadableStream<Uint8Array>) {
  const messages = [];
  for await (const message of readFeedLines(stream)) {
    messages.push(message);
  }
  return messages;
}

describe('readFeedLines', () => {
  it('joins lines that arrive in pieces and takes several lines of one piece', async () => {
    const messages = await collect(
      streamOf(
        '{"type":"ali',
        've"}\n{"type":"denied","topic":"a"}\n\n{"type":"re',
        'new"}\n',
      ),
    );
    expect(messages).toEqual([
      { type: 'alive' },
      { type: 'denied', topic: 'a' },
      { type: 'renew' },
    ]);
  });

  it('leaves an unfinished last line out', async () => {
    expect(await collect(streamOf('{"type":"alive"}\n{"type"'))).toEqual([
      { type: 'alive' },
    ]);
  });
});
