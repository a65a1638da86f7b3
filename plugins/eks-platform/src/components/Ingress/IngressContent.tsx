import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { CertificateList } from './CertificateList';
import { ExpiryAxis } from './ExpiryAxis';
import { HostMatrix } from './HostMatrix';
import { LoadBalancers } from './LoadBalancers';
import styles from './Ingress.module.css';

/** The matrix of hosts, the axis of expiries, load balancers and certificates. */
export function IngressContent(props: { data: IngressView }) {
  const { data } = props;
  return (
    <div className={styles.stack}>
      <HostMatrix data={data} />
      {data.certificates.length > 0 && (
        <ExpiryAxis certificates={data.certificates} />
      )}
      <div className={styles.pair}>
        <LoadBalancers items={data.loadBalancers} />
        <CertificateList items={data.certificates} />
      </div>
    </div>
  );
}
