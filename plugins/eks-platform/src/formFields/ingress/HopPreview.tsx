import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowRightLine, RiInformationLine } from '@remixicon/react';
import { Fragment } from 'react';
import { useFormText } from '../parts';
import styles from './HopPreview.module.css';

type Ingress = NonNullable<PlatformAnswers['ingress']>;

/** The way of a request from its address to the app; below each hop stands who makes it. */
export function HopPreview(props: { ingress: Ingress; zone: string }) {
  const { ingress, zone } = props;
  const { t } = useFormText();
  if (ingress.entry === 'none') {
    return <p className={styles.preview}>{t('ingress.noEntry')}</p>;
  }
  const hops = [
    { name: t('ingress.dns'), by: t('ingress.dnsBy') },
    {
      name: t('ingress.loadBalancer'),
      by: `${t('ingress.loadBalancerBy')}, ${t(
        ingress.reach === 'public' ? 'ingress.public' : 'ingress.internal',
      ).toLowerCase()}`,
    },
    { name: t('ingress.traefik'), by: t('ingress.traefikBy') },
    { name: t('ingress.app'), by: t('ingress.appBy') },
  ];
  const issuer = {
    letsencrypt: t('ingress.letsencrypt'),
    'letsencrypt-staging': t('ingress.staging'),
    byo: t('ingress.ownCertificate'),
    none: t('ingress.noCertificates'),
  }[ingress.certificates];
  const scheme = ingress.certificates === 'none' ? 'http' : 'https';
  return (
    <div className={styles.preview} aria-live="polite">
      <p className={styles.address}>
        {scheme}://hello.{zone}
      </p>
      <ol className={styles.hops} aria-label={t('ingress.hops')}>
        {hops.map((hop, index) => (
          <Fragment key={hop.name}>
            {index > 0 && (
              <li aria-hidden className={styles.arrow}>
                <RiArrowRightLine size={18} />
              </li>
            )}
            <li className={styles.hop}>
              <strong>{hop.name}</strong>
              <span>{hop.by}</span>
            </li>
          </Fragment>
        ))}
      </ol>
      {ingress.certificates !== 'none' && (
        <p>{t('ingress.certificate', { zone, issuer })}</p>
      )}
      <p className={styles.note}>
        <RiInformationLine size={16} aria-hidden />
        {t('ingress.oneLabel')}
      </p>
    </div>
  );
}
