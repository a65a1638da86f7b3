/** A denied AWS call of the last hours, from the CloudTrail log group by Logs Insights. @public */
export interface DeniedCallFacts {
  /** `sqs.amazonaws.com`. */
  service: string;
  /** `GetQueueUrl`. */
  call: string;
  /** Name of the role or user, without the account. */
  principal: string;
  errorCode: string;
  /** Without account ids. */
  message?: string;
  count: number;
  firstAt: string;
  lastAt: string;
}

/** The answer of one query, with what it cost. @public */
export interface DeniedCallsFacts {
  logGroup: string;
  from: string;
  to: string;
  calls: DeniedCallFacts[];
  /** Bytes that the query read; CloudWatch bills them. */
  scannedBytes?: number;
}

/** What Logs Insights bills for each GB that a query reads: list price of us-east-1, November 2026. @public */
export const LOGS_INSIGHTS_USD_PER_GB = 0.005;
