import {
  ACMClient,
  DescribeCertificateCommand,
  KeyAlgorithm,
  paginateListCertificates,
  type CertificateDetail,
  type CertificateSummary,
  type DomainValidation,
} from '@aws-sdk/client-acm';
import type {
  AcmCertificateFacts,
  AcmValidation,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { arnTail } from './arnTail';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

// More would be a hosting business; ACM allows some calls a second only.
const MOST = 60;

export const acmCertificateFacts: FactSource<'acmCertificates'> = {
  action: 'acm:DescribeCertificate',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const client = context.aws.client(context.ref, ACMClient);
    const summaries = await callAws(context, 'acm:ListCertificates', options =>
      collectPages(
        paginateListCertificates(
          { client },
          // Without it ACM leaves out everything but 2048 bit RSA.
          { Includes: { keyTypes: Object.values(KeyAlgorithm) } },
          options,
        ),
        page => page.CertificateSummaryList,
      ),
    );
    const arns = summaries
      .filter(isOfInterest)
      .flatMap(({ CertificateArn }) => CertificateArn ?? [])
      .slice(0, MOST);
    const certificates: AcmCertificateFacts[] = [];
    for (const arn of arns) {
      certificates.push(await describe(context, client, arn));
    }
    return certificates;
  },
};

/** What nothing uses and nobody waits for concerns no cluster. */
function isOfInterest({ InUse, Status }: CertificateSummary): boolean {
  return InUse !== false || Status === 'PENDING_VALIDATION';
}

async function describe(
  context: FactContext,
  client: ACMClient,
  CertificateArn: string,
): Promise<AcmCertificateFacts> {
  const command = new DescribeCertificateCommand({ CertificateArn });
  const { Certificate = {} } = await callAws(
    context,
    'acm:DescribeCertificate',
    options => client.send(command, options),
  );
  return toFacts(Certificate, CertificateArn);
}

const TYPES: Record<string, AcmCertificateFacts['type']> = {
  IMPORTED: 'imported',
  PRIVATE: 'private',
};

function toFacts(
  certificate: CertificateDetail,
  arn: string,
): AcmCertificateFacts {
  const { RenewalSummary, Type = '', CreatedAt, IssuedAt } = certificate;
  const createdAt = CreatedAt ?? IssuedAt;
  const isRenewing = RenewalSummary?.RenewalStatus === 'PENDING_VALIDATION';
  const validations =
    (isRenewing && RenewalSummary.DomainValidationOptions) ||
    certificate.DomainValidationOptions ||
    [];
  return {
    id: arnTail(arn, 'certificate'),
    domain: certificate.DomainName ?? '',
    names:
      certificate.SubjectAlternativeNames ??
      (certificate.DomainName ? [certificate.DomainName] : []),
    status: certificate.Status ?? 'UNKNOWN',
    type: TYPES[Type] ?? 'issued',
    ...(createdAt && { createdAt: createdAt.toISOString() }),
    ...(certificate.NotAfter && {
      notAfter: certificate.NotAfter.toISOString(),
    }),
    ...(certificate.FailureReason && { failure: certificate.FailureReason }),
    ...(RenewalSummary?.RenewalStatus && {
      renewal: RenewalSummary.RenewalStatus,
    }),
    validations: validations.map(toValidation),
    usedBy: (certificate.InUseBy ?? [])
      .map(user => arnTail(user, 'loadbalancer'))
      .filter(Boolean),
  };
}

const STATES: Record<string, AcmValidation['state']> = {
  PENDING_VALIDATION: 'pending',
  SUCCESS: 'success',
  FAILED: 'failed',
};

function toValidation(validation: DomainValidation): AcmValidation {
  const { DomainName = '', ValidationStatus = '', ResourceRecord } = validation;
  const withoutDot = (name = '') => name.replace(/\.$/, '');
  return {
    name: DomainName,
    state: STATES[ValidationStatus] ?? 'unknown',
    ...(ResourceRecord && {
      record: {
        name: withoutDot(ResourceRecord.Name),
        value: withoutDot(ResourceRecord.Value),
      },
    }),
  };
}
