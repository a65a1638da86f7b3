import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './Ingress.module.css';

/** A comparison that proves the cause: the value that differs is in the colour of trouble. */
export function ProofTable(props: { proof: NonNullable<HostRow['proof']> }) {
  const { title, rows } = props.proof;
  return (
    <table className={styles.proof}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ label, value, state, note }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <code className={styles[`text-${state}`]}>
                {value.replace(/`/g, '')}
              </code>
            </td>
            <td className={styles[`text-${state}`]}>
              <Glyph state={state} size={14} />{' '}
              {note && <RuleText text={note} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
