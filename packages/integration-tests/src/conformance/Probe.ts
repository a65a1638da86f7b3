import { ask, type ApiServer } from './ApiServer';
import { shapeOf } from './shapeOf';

/** One question to both servers; the answers must be equal. */
export interface Probe {
  name: string;
  run(server: ApiServer): Promise<unknown>;
}

type AskOptions = Parameters<typeof ask>[2];

/** Status, content type and shape of one answer. */
export function shapeAt(path: string, options?: AskOptions): Probe['run'] {
  return async server => {
    const answer = await ask(server, path, options);
    return {
      status: answer.status,
      contentType: answer.contentType,
      body: shapeOf(answer.body),
    };
  };
}

/** One whole answer, for refusals that clients show word for word. */
export function exactly(path: string, options?: AskOptions): Probe['run'] {
  return async server => {
    const { status, contentType, body } = await ask(server, path, options);
    return { status, contentType, body };
  };
}
