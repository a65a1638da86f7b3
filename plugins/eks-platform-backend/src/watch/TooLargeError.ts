import { ServiceUnavailableError } from '@backstage/errors';

/** A kind has more objects than this process may hold. */
export class TooLargeError extends ServiceUnavailableError {
  /** What a person can do about it. */
  readonly next =
    'Raise eksPlatform.watch.memoryMegabytes if the backend has room';

  constructor(options: { path: string; count: number; mostBytes: number }) {
    const { path, count, mostBytes } = options;
    super(
      `Too large: with ${count} objects of ${path} this Backstage would hold more than ${Math.round(
        mostBytes / 1e6,
      )} MB of all clusters`,
    );
  }
}
