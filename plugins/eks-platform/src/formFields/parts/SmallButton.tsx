import { Button, type ButtonProps } from '@backstage/ui';
import { forwardRef } from 'react';
import styles from './SmallButton.module.css';

/** A secondary button that keeps its outline on every background of the form. */
export const SmallButton = forwardRef<HTMLButtonElement, ButtonProps>(
  (props, ref) => {
    return (
      <Button
        ref={ref}
        variant="secondary"
        size="small"
        {...props}
        className={styles.button}
      />
    );
  },
);
SmallButton.displayName = 'SmallButton';
