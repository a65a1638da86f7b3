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
    return <p className={styles.preview}>{t('form.ingress.noEntry')}</p>;
  }
  const hops = [
    { name: t('form.ingress.dns'), by: t('form.ingress.dnsBy') },
    {
      name: t('form.ingress.loadBalancer'),
      by: `${t('form.ingress.loadBalancerBy')}, ${t(
        ingress.reach === 'public'
          ? 'form.ingress.public'
          : 'form.ingress.internal',
      ).toLowerCase()}`,
    },
    { name: t('form.ingress.traefik'), by: t('form.ingress.traefikBy') },
    { name: t('form.ingress.app'), by: t('form.ingress.appBy') },
  ];
  const issuer = {
    letsencrypt: t('form.ingress.letsencrypt'),
    'letsencrypt-staging': t('form.ingress.staging'),
    byo: t('form.ingress.ownCertificate'),
    none: t('form.ingress.noCertificates'),
  }[ingress.certificates];
  const scheme = ingress.certificates === 'none' ? 'http' : 'https';
  return (
    <div className={styles.preview} aria-live="polite">
      <p className={styles.address}>
        {scheme}://hello.{zone}
      </p>
      <ol className={styles.hops} aria-label={t('form.ingress.hops')}>
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
        <p>{t('form.ingress.certificate', { zone, issuer })}</p>
      )}
      <p className={styles.note}>
        <RiInformationLine size={16} aria-hidden />
        {t('form.ingress.oneLabel')}
      </p>
    </div>
  );
}
