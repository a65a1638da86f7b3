import { NotAllowedError } from '@backstage/errors';

/**
 * AWS or a cluster refused a read of the portal. The message names the action and the role, never an account id;
 * `next` says what to change.
 *
 * @public
 */
export class DeniedError extends NotAllowedError {
  readonly next?: string;

  constructor(message: string, next?: string) {
    super(message);
    this.next = next;
  }
}
