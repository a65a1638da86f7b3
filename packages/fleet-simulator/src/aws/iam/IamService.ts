import { DAY, timestamp } from '../../clock/duration';
import type { IamRoleFacts } from '../../world/ClusterFrame';
import type { World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import { queryAnswer, queryError, unknownAction } from '../queryProtocol';
import type { XmlContent } from '../xml';

const POD_IDENTITY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    },
  ],
};

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** Reads roles' policies: ListRolePolicies, GetRolePolicy, ListAttachedRolePolicies, GetPolicy, GetPolicyVersion. */
export class IamService implements AwsService {
  readonly name = 'iam';
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  action({ body }: AwsRequest): string {
    return `iam:${new URLSearchParams(body.toString()).get('Action') ?? ''}`;
  }

  answer(request: AwsRequest): AwsAnswer {
    const form = new URLSearchParams(request.body.toString());
    const action = form.get('Action') ?? '';
    const { accountId } = request.caller;
    const read = (name: string) => form.get(name) ?? '';
    const result = this.#read(action, accountId, read);
    const { requestId } = request;
    return queryAnswer({ namespace: NAMESPACE, action, requestId, result });
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    return queryError(NAMESPACE, error, requestId);
  }

  #read(
    action: string,
    accountId: string,
    parameter: (name: string) => string,
  ): XmlContent {
    switch (action) {
      case 'GetRole': {
        const role = this.#role(accountId, parameter('RoleName'));
        return {
          Role: {
            Path: '/',
            RoleName: role.name,
            RoleId: `AROA${role.name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
            Arn: `arn:aws:iam::${accountId}:role/${role.name}`,
            CreateDate: timestamp(this.#world.start - 30 * DAY),
            AssumeRolePolicyDocument: encoded(role.trustPolicy ?? POD_IDENTITY),
            MaxSessionDuration: 3600,
          },
        };
      }
      case 'ListRolePolicies': {
        const role = this.#role(accountId, parameter('RoleName'));
        return {
          PolicyNames: members(Object.keys(role.inlinePolicies)),
          IsTruncated: false,
        };
      }
      case 'GetRolePolicy': {
        const role = this.#role(accountId, parameter('RoleName'));
        const PolicyName = parameter('PolicyName');
        const document = role.inlinePolicies[PolicyName];
        if (!document) {
          throw noSuchEntity(
            `The role policy with name ${PolicyName} cannot be found.`,
          );
        }
        return {
          RoleName: role.name,
          PolicyName,
          PolicyDocument: encoded(document),
        };
      }
      case 'ListAttachedRolePolicies': {
        const role = this.#role(accountId, parameter('RoleName'));
        const attached = role.attachedPolicies.map(({ name }) => ({
          PolicyName: name,
          PolicyArn: policyArn(accountId, name),
        }));
        return { AttachedPolicies: members(attached), IsTruncated: false };
      }
      case 'GetPolicy': {
        const { name } = this.#policy(accountId, parameter('PolicyArn'));
        return {
          Policy: {
            PolicyName: name,
            Arn: policyArn(accountId, name),
            Path: '/',
            DefaultVersionId: 'v1',
            AttachmentCount: 1,
            IsAttachable: true,
          },
        };
      }
      case 'GetPolicyVersion': {
        const { document } = this.#policy(accountId, parameter('PolicyArn'));
        return {
          PolicyVersion: {
            Document: encoded(document),
            VersionId: 'v1',
            IsDefaultVersion: true,
          },
        };
      }
      default:
        throw unknownAction(action, '2010-05-08');
    }
  }

  #roles(accountId: string): IamRoleFacts[] {
    return this.#world
      .clusters()
      .filter(cluster => cluster.account.accountId === accountId)
      .flatMap(({ frame }) => [
        ...frame.iamRoles,
        // Roles that somebody is bound to exist, even where nobody asks what they may do.
        ...(frame.eks?.podIdentities ?? [])
          .filter(({ roleMissing }) => !roleMissing)
          .map(({ roleName }) => ({
            name: roleName,
            inlinePolicies: {},
            attachedPolicies: [],
          })),
      ]);
  }

  #role(accountId: string, name: string): IamRoleFacts {
    const role = this.#roles(accountId).find(each => each.name === name);
    if (!role) {
      throw noSuchEntity(`The role with name ${name} cannot be found.`);
    }
    return role;
  }

  #policy(accountId: string, arn: string) {
    const policy = this.#roles(accountId)
      .flatMap(role => role.attachedPolicies)
      .find(each => policyArn(accountId, each.name) === arn);
    if (!policy) {
      throw noSuchEntity(`Policy ${arn} was not found.`);
    }
    return policy;
  }
}

function members(items: XmlContent[]): XmlContent {
  return { member: items };
}

function encoded(document: object): string {
  return encodeURIComponent(JSON.stringify(document));
}

function policyArn(accountId: string, name: string): string {
  return `arn:aws:iam::${accountId}:policy/${name}`;
}

function noSuchEntity(message: string): AwsError {
  return new AwsError(404, 'NoSuchEntity', message);
}
