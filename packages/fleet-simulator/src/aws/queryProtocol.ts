import { AwsError } from './AwsRequest';
import type { AwsAnswer } from './AwsRequest';
import { writeXml } from './xml';
import type { XmlContent } from './xml';

/** Writes answers of the AWS query protocol, which STS and IAM speak. */
export function queryAnswer(options: {
  namespace: string;
  action: string;
  result: XmlContent;
  requestId: string;
}): AwsAnswer {
  const { namespace, action, result, requestId } = options;
  const inner = writeXml({
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<${action}Response xmlns="${namespace}">${inner}</${action}Response>\n`,
  };
}

/** Writes a refusal of the AWS query protocol. */
export function queryError(
  namespace: string,
  error: AwsError,
  requestId: string,
): AwsAnswer {
  const inner = writeXml({
    Error: {
      Type: error.status < 500 ? 'Sender' : 'Receiver',
      Code: error.code,
      Message: error.message,
    },
    RequestId: requestId,
  });
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<ErrorResponse xmlns="${namespace}">${inner}</ErrorResponse>\n`,
  };
}

/** Refusal of an operation that a query service does not have. */
export function unknownAction(action: string, version: string): AwsError {
  return new AwsError(
    400,
    'InvalidAction',
    `Could not find operation ${action} for version ${version}`,
  );
}
