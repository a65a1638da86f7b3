import { RiFileList3Line, RiServerLine, RiStackLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useFormText } from '../formFields/parts';
import { Card } from './ClusterWidget';
import styles from './Home.module.css';

/** Three places worth knowing. */
export function Guide() {
  const { t } = useFormText();
  const links = [
    {
      to: '/create',
      icon: <RiStackLine size={18} aria-hidden />,
      title: t('home.guide.create'),
      hint: t('home.guide.createHint'),
    },
    {
      to: '/catalog?filters[kind]=resource&filters[type]=kubernetes-cluster',
      icon: <RiServerLine size={18} aria-hidden />,
      title: t('home.guide.clusters'),
      hint: t('home.guide.clustersHint'),
    },
    {
      to: '/create/tasks',
      icon: <RiFileList3Line size={18} aria-hidden />,
      title: t('home.guide.tasks'),
      hint: t('home.guide.tasksHint'),
    },
  ];
  return (
    <Card title={t('home.guide.title')}>
      <ul className={styles.list}>
        {links.map(link => (
          <li key={link.to} className={styles.guide}>
            {link.icon}
            <span>
              <Link to={link.to}>{link.title}</Link>
              <small>{link.hint}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
