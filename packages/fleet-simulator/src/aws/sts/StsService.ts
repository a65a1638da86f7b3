import { HOUR, SECOND, timestamp } from '../../clock/duration';
import { includesAction } from '../../world/AwsFaults';
import type { World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import { queryAnswer, queryError, unknownAction } from '../queryProtocol';
import { issueSession } from '../sessions';
import type { XmlContent } from '../xml';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/** AssumeRole and GetCallerIdentity. */
export class StsService implements AwsService {
  readonly name = 'sts';
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  action({ body, query }: AwsRequest): string {
    const form = new URLSearchParams(body.toString());
    return `sts:${form.get('Action') ?? query.get('Action') ?? ''}`;
  }

  answer(request: AwsRequest): AwsAnswer {
    const form = new URLSearchParams(request.body.toString());
    const action = form.get('Action') ?? request.query.get('Action') ?? '';
    const { requestId } = request;
    switch (action) {
      case 'GetCallerIdentity':
        return queryAnswer({
          namespace: NAMESPACE,
          action,
          requestId,
          result: identity(request),
        });
      case 'AssumeRole':
        return queryAnswer({
          namespace: NAMESPACE,
          action,
          requestId,
          result: this.#assumeRole(request, form),
        });
      default:
        throw unknownAction(action, '2011-06-15');
    }
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    return queryError(NAMESPACE, error, requestId);
  }

  #assumeRole(request: AwsRequest, form: URLSearchParams): XmlContent {
    const roleArn = form.get('RoleArn') ?? '';
    const sessionName = form.get('RoleSessionName') ?? '';
    const match = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(
      roleArn,
    );
    if (!match || !SESSION_NAME.test(sessionName)) {
      throw new AwsError(
        400,
        'ValidationError',
        `${match ? 'RoleSessionName' : roleArn} is invalid`,
      );
    }
    const [, accountId, roleName] = match;
    const account = this.#world.accounts.find(
      each => each.accountId === accountId,
    );
    const known =
      account &&
      [account.readerRole, account.operatorRole, account.adminRole].includes(
        roleName,
      );
    const externalId = form.get('ExternalId') ?? undefined;
    // STS does not tell an absent role from a trust policy that refuses.
    const isRefused =
      account &&
      includesAction(
        this.#world.awsFaults(account.accountId).denied,
        'sts:AssumeRole',
      );
    if (
      !known ||
      isRefused ||
      (account.externalId && account.externalId !== externalId)
    ) {
      throw new AwsError(
        403,
        'AccessDenied',
        `User: ${request.caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
      );
    }
    const seconds = Number(form.get('DurationSeconds') ?? HOUR / SECOND);
    if (!(seconds >= 900 && seconds <= 43200)) {
      throw new AwsError(
        400,
        'ValidationError',
        "1 validation error detected: Value at 'durationSeconds' failed to satisfy constraint",
      );
    }
    const expiresAt = this.#world.clock.now() + seconds * SECOND;
    const credentials = issueSession({
      accountId,
      roleName,
      sessionName,
      expiresAt,
    });
    return {
      AssumedRoleUser: {
        AssumedRoleId: `AROASIMULATED${accountId}:${sessionName}`,
        Arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
      },
      Credentials: {
        AccessKeyId: credentials.accessKeyId,
        SecretAccessKey: credentials.secretAccessKey,
        SessionToken: credentials.sessionToken,
        Expiration: timestamp(expiresAt),
      },
    };
  }
}

function identity({ caller }: AwsRequest): XmlContent {
  const { session, accountId, arn } = caller;
  return {
    Arn: arn,
    UserId: session
      ? `AROASIMULATED${accountId}:${session.sessionName}`
      : 'AIDASIMULATEDBACKSTAGE',
    Account: accountId,
  };
}
