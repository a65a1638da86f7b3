import type { IngressView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ClusterDnsPanel } from '../ClusterDns';
import { CertificateList } from './CertificateList';
import { DnsRecords } from './DnsRecords';
import { ExpiryAxis } from './ExpiryAxis';
import { HostMatrix } from './HostMatrix';
import { LoadBalancers } from './LoadBalancers';
import styles from './Ingress.module.css';

/** The matrix of hosts, the axis of expiries, and what stands behind: load balancers, DNS, certificates. */
export function IngressContent(props: { data: IngressView }) {
  const { data } = props;
  return (
    <div className={styles.stack}>
      <HostMatrix data={data} />
      {data.certificates.length > 0 && (
        <ExpiryAxis certificates={data.certificates} />
      )}
      <div className={styles.group}>
        <LoadBalancers items={data.loadBalancers} />
        <DnsRecords dns={data.dns} />
        <ClusterDnsPanel />
        <CertificateList items={data.certificates} />
      </div>
    </div>
  );
}
