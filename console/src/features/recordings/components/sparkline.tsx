import styles from './sparkline.module.css';

/** @param values 0 to 255: the largest magnitude of each stretch of the recording */
export function Sparkline({ values }: { values: number[] }) {
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${values.length} 2`}
      preserveAspectRatio="none"
      role="img"
      aria-label="Waveform"
    >
      <path d={values.map(bar).join('')} />
    </svg>
  );
}

/** Magnitudes are shown by their square root: speech far below full scale still shows its shape. */
function bar(value: number, at: number): string {
  const half = Math.max(0.05, Math.sqrt(value / 255) * 0.96);
  return `M${at + 0.5} ${(1 - half).toFixed(3)}V${(1 + half).toFixed(3)}`;
}
