import { RiFileList3Line, RiServerLine, RiStackLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from './translation';
import { Card } from './ClusterWidget';
import { useCatalogLink, useTasksLink, useTemplatesLink } from './usePlaces';
import styles from './Home.module.css';

/** Three places worth knowing, as far as the app has them. */
export function Guide() {
  const { t } = useTranslationRef(homeTranslationRef);
  const links = [
    {
      to: useTemplatesLink(),
      icon: <RiStackLine size={18} aria-hidden />,
      title: t('guide.create'),
      hint: t('guide.createHint'),
    },
    {
      to: useCatalogLink(),
      icon: <RiServerLine size={18} aria-hidden />,
      title: t('guide.clusters'),
      hint: t('guide.clustersHint'),
    },
    {
      to: useTasksLink(),
      icon: <RiFileList3Line size={18} aria-hidden />,
      title: t('guide.tasks'),
      hint: t('guide.tasksHint'),
    },
  ];
  return (
    <Card title={t('guide.title')}>
      <ul className={styles.list}>
        {links.map(
          ({ to, icon, title, hint }) =>
            to && (
              <li key={title} className={styles.guide}>
                {icon}
                <span>
                  <Link to={to}>{title}</Link>
                  <small>{hint}</small>
                </span>
              </li>
            ),
        )}
      </ul>
    </Card>
  );
}
