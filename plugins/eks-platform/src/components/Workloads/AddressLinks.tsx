import { toWebUrl } from '../../text/webUrl';
import styles from './Workloads.module.css';

/** Addresses that objects of the cluster name, as far as they are web addresses; each opens a tab of its own. */
export function AddressLinks(props: { links: string[] }) {
  const links = props.links.flatMap(link => toWebUrl(link) ?? []);
  return (
    <>
      {links.map(link => (
        <a
          key={link}
          className={styles.link}
          href={link}
          target="_blank"
          rel="noopener noreferrer"
        >
          {link.replace(/^https?:\/\/|\/$/g, '')}
        </a>
      ))}
    </>
  );
}
