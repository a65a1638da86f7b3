import type { CredentialScope } from './signature';
import type { RoleSession } from './sessions';

/** A request after authentication, as the services see it. */
export interface AwsRequest {
  method: string;
  /** Decoded segments of the path. */
  segments: string[];
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
  scope: CredentialScope;
  requestId: string;
  caller: Caller;
}

/** Whose credentials signed the request. */
export interface Caller {
  accountId: string;
  arn: string;
  /** Present for temporary credentials. */
  session?: RoleSession;
}

export interface AwsAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** One AWS service of the simulator. */
export interface AwsService {
  /** Name in the credential scope, such as `eks`. */
  name: string;
  /** What IAM calls a request, such as `eks:DescribeCluster`. */
  action(request: AwsRequest): string;
  /** The cluster that it is about, where the request says. */
  clusterName?(request: AwsRequest): string | undefined;
  answer(request: AwsRequest): AwsAnswer;
  refuse(error: AwsError, requestId: string): AwsAnswer;
}

/** A refusal; each service writes it in its own protocol. */
export class AwsError extends Error {
  readonly status: number;
  readonly code: string;
  /** Further members of the answer. */
  readonly members: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    members: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.members = members;
  }
}
