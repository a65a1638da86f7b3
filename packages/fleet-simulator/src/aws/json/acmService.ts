import type { AcmCertificateFacts } from '../../world/AwsFacts';
import type { World } from '../../world/World';
import { clustersOf, factsOf } from '../accountClusters';
import { awsFactsOf } from '../awsFactsOf';
import { AwsError } from '../AwsRequest';
import type { AwsRequest } from '../AwsRequest';
import { loadBalancerArn } from '../elb/loadBalancerArn';
import { JsonService } from '../JsonService';
import { pageOf } from './pageOf';

/** ARN of a certificate of ACM. */
export function certificateArn(
  { caller, scope }: Pick<AwsRequest, 'caller' | 'scope'>,
  id: string,
): string {
  return `arn:aws:acm:${scope.region}:${caller.accountId}:certificate/${id}`;
}

/** ListCertificates and DescribeCertificate. */
export function createAcmService(world: World): JsonService {
  const find = (request: AwsRequest) =>
    factsOf(world, request, 'certificates').flat();
  return new JsonService({
    name: 'acm',
    target: 'CertificateManager',
    version: '1.1',
    operations: {
      ListCertificates: (input, request) => {
        const statuses: string[] = input.CertificateStatuses ?? [];
        const all = find(request).filter(
          ({ status }) => statuses.length === 0 || statuses.includes(status),
        );
        const { items, next } = pageOf(all, input.MaxItems, input.NextToken);
        return {
          CertificateSummaryList: items.map(each =>
            summary(world, each, request),
          ),
          NextToken: next,
        };
      },
      DescribeCertificate: (input, request) => {
        const found = find(request).find(
          ({ id }) => certificateArn(request, id) === input.CertificateArn,
        );
        if (!found) {
          throw new AwsError(
            400,
            'ResourceNotFoundException',
            `Could not find certificate ${input.CertificateArn}.`,
          );
        }
        return { Certificate: details(world, found, request) };
      },
    },
  });
}

function summary(
  world: World,
  certificate: AcmCertificateFacts,
  request: AwsRequest,
) {
  const { domain, names, status, notAfter, issuedAt, id } = certificate;
  const { type = 'AMAZON_ISSUED', createdAt = issuedAt } = certificate;
  return {
    CertificateArn: certificateArn(request, id),
    DomainName: domain,
    SubjectAlternativeNameSummaries: names,
    HasAdditionalSubjectAlternativeNames: false,
    Status: status,
    Type: type,
    InUse: usersOf(world, certificate, request).length > 0,
    KeyAlgorithm: 'RSA-2048',
    ...(createdAt && { CreatedAt: createdAt / 1000 }),
    ...(issuedAt && { IssuedAt: issuedAt / 1000, NotBefore: issuedAt / 1000 }),
    ...(notAfter && { NotAfter: notAfter / 1000 }),
    RenewalEligibility: notAfter ? 'ELIGIBLE' : 'INELIGIBLE',
  };
}

function details(
  world: World,
  certificate: AcmCertificateFacts,
  request: AwsRequest,
) {
  const {
    SubjectAlternativeNameSummaries,
    HasAdditionalSubjectAlternativeNames,
    InUse,
    ...common
  } = summary(world, certificate, request);
  const { names, renewal, failure, validated, id } = certificate;
  const validation = names.map(DomainName => ({
    DomainName,
    ValidationDomain: DomainName,
    ValidationMethod: 'DNS',
    ValidationStatus: validated ? 'SUCCESS' : 'PENDING_VALIDATION',
    ResourceRecord: {
      Name: `_${id.slice(0, 8)}.${DomainName.replace(/^\*\./, '')}.`,
      Type: 'CNAME',
      Value: `_${id.slice(-12)}.acm-validations.aws.`,
    },
  }));
  return {
    ...common,
    SubjectAlternativeNames: names,
    DomainValidationOptions: validation,
    InUseBy: usersOf(world, certificate, request),
    ...(failure && { FailureReason: failure }),
    ...(renewal && {
      RenewalSummary: {
        RenewalStatus: renewal,
        DomainValidationOptions: validation,
        UpdatedAt: world.clock.now() / 1000,
      },
    }),
  };
}

function usersOf(
  world: World,
  { id }: AcmCertificateFacts,
  request: AwsRequest,
): string[] {
  return clustersOf(world, request)
    .flatMap(each => awsFactsOf(each, world.clock.now()).loadBalancers)
    .filter(({ listeners }) =>
      listeners.some(({ certificateArns }) =>
        certificateArns.includes(certificateArn(request, id)),
      ),
    )
    .map(each => loadBalancerArn(request, each));
}
