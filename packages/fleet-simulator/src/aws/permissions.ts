import type { World } from '../world/World';
import { includesAction } from '../world/AwsFaults';
import { AwsError } from './AwsRequest';
import type { AwsRequest } from './AwsRequest';
import { OPERATOR_ACTIONS, READER_ACTIONS } from './roleActions';

/** What a request asks to do, and about which cluster if about one. */
export interface Attempt {
  action: string;
  clusterName?: string;
}

interface Refusals {
  /** Code and HTTP status of a denial. */
  denied: [code: string, status: number];
  throttled: [code: string, status: number];
}

const JSON_SERVICE: Refusals = {
  denied: ['AccessDeniedException', 400],
  throttled: ['ThrottlingException', 400],
};
const QUERY_SERVICE: Refusals = {
  denied: ['AccessDenied', 403],
  throttled: ['Throttling', 400],
};

// Each service says the same in a code of its own.
const REFUSALS: Record<string, Refusals> = {
  eks: {
    denied: ['AccessDeniedException', 403],
    throttled: ['ThrottlingException', 429],
  },
  ec2: {
    denied: ['UnauthorizedOperation', 403],
    throttled: ['RequestLimitExceeded', 503],
  },
  s3: { denied: ['AccessDenied', 403], throttled: ['SlowDown', 503] },
  sqs: {
    denied: ['AccessDenied', 403],
    throttled: ['RequestThrottled', 403],
  },
  monitoring: { denied: ['AccessDenied', 403], throttled: ['Throttling', 400] },
  servicequotas: {
    denied: ['AccessDeniedException', 400],
    throttled: ['TooManyRequestsException', 400],
  },
  acm: JSON_SERVICE,
  pricing: JSON_SERVICE,
  logs: JSON_SERVICE,
  elasticloadbalancing: QUERY_SERVICE,
  iam: QUERY_SERVICE,
  sts: QUERY_SERVICE,
  route53: QUERY_SERVICE,
};

/** Lets a request pass, or refuses it as its role's policy, a scenario or a switch says. */
export function permit(
  world: World,
  request: AwsRequest,
  attempt: Attempt,
): void {
  const { action } = attempt;
  const accountId = accountOf(request, action);
  const faults = world.awsFaults(accountId);
  const refusals = REFUSALS[request.scope.service] ?? JSON_SERVICE;
  if (includesAction(faults.throttled, action)) {
    const [code, status] = refusals.throttled;
    throw new AwsError(status, code, 'Rate exceeded');
  }
  const denied =
    !includesAction(actionsOf(world, request), action) ||
    includesAction(faults.denied, action) ||
    includesAction(deniedByScenario(world, accountId, attempt), action);
  if (denied) {
    const [code, status] = refusals.denied;
    throw new AwsError(status, code, denial(request, action, code));
  }
}

// Who assumes a role is refused by the role's account.
function accountOf({ body, caller }: AwsRequest, action: string): string {
  const arn =
    action === 'sts:AssumeRole'
      ? new URLSearchParams(body.toString()).get('RoleArn')
      : undefined;
  return arn?.split(':')[4] ?? caller.accountId;
}

function actionsOf(world: World, { caller }: AwsRequest): string[] {
  const own = ['sts:AssumeRole', 'sts:GetCallerIdentity'];
  const account = world.accounts.find(
    each => each.accountId === caller.accountId,
  );
  // The portal's own keys may only become somebody else.
  if (!account || !caller.session) {
    return own;
  }
  switch (caller.session.roleName) {
    case account.adminRole:
      return ['*'];
    case account.readerRole:
      return [...own, ...READER_ACTIONS];
    default:
      return [...own, ...OPERATOR_ACTIONS];
  }
}

function deniedByScenario(
  world: World,
  accountId: string,
  { clusterName }: Attempt,
): string[] {
  return world
    .clusters()
    .filter(
      ({ account, scenario }) =>
        account.accountId === accountId &&
        (clusterName === undefined || clusterName === scenario.cluster),
    )
    .flatMap(({ frame }) => frame.deniedActions ?? []);
}

function denial(
  { caller, scope }: AwsRequest,
  action: string,
  code: string,
): string {
  const name = action.replace('monitoring:', 'cloudwatch:');
  const resource =
    scope.service === 'eks'
      ? ` on resource: arn:aws:eks:${scope.region}:${caller.accountId}:cluster/*`
      : '';
  const text =
    `User: ${caller.arn} is not authorized to perform: ${name}${resource} ` +
    `because no identity-based policy allows the ${name} action`;
  return code === 'UnauthorizedOperation'
    ? `You are not authorized to perform this operation. ${text}`
    : text;
}
