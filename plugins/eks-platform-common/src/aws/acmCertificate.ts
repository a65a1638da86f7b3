/** Proof of one name that ACM waits for or has. @public */
export interface AcmValidation {
  name: string;
  state: 'pending' | 'success' | 'failed' | 'unknown';
  /** CNAME that has to exist for as long as the certificate shall be renewed. */
  record?: { name: string; value: string };
}

/** A certificate of ACM that load balancers use or wait for. @public */
export interface AcmCertificateFacts {
  /** End of its ARN. */
  id: string;
  domain: string;
  /** All names that it covers. */
  names: string[];
  /** `ISSUED`, `PENDING_VALIDATION`, `EXPIRED`, `FAILED`, `VALIDATION_TIMED_OUT`, `REVOKED`, `INACTIVE`. */
  status: string;
  type: 'issued' | 'imported' | 'private';
  /** ISO 8601. */
  createdAt?: string;
  notAfter?: string;
  failure?: string;
  /** Of a renewal that is under way or was last: `PENDING_AUTO_RENEWAL`, `PENDING_VALIDATION`, `SUCCESS`, `FAILED`. */
  renewal?: string;
  validations: AcmValidation[];
  /** Ids of the load balancers that use it, as in {@link LoadBalancerFacts}. */
  usedBy: string[];
}
