import type { NodeInterface } from '@/api/nodes';
import { sampleRate } from '@/format/format';
import { StatusTag } from '@/ui/status-tag';
import { interfaceWords } from '../words';
import styles from './interface-list.module.css';

interface InterfaceListProps {
  interfaces: NodeInterface[];
  /** What is recorded when nobody names an interface. */
  preferred: string | null;
}

export function InterfaceList({ interfaces, preferred }: InterfaceListProps) {
  if (interfaces.length === 0) {
    return <p className="rt-muted">Its agent has found no capture device.</p>;
  }
  return (
    <ul className={styles.list}>
      {interfaces.map((one) => (
        <li key={one.id}>
          <b>{one.name}</b>
          {one.available ? (
            <StatusTag tone="healthy">Available</StatusTag>
          ) : (
            <StatusTag tone="critical">Gone</StatusTag>
          )}
          <span className="rt-muted">
            {interfaceWords(one)} · {one.sampleRatesHz.map(sampleRate).join(', ')}
            {one.sampleFormat && ` · ${one.sampleFormat}`}
            {one.id === preferred && ' · default'}
          </span>
        </li>
      ))}
    </ul>
  );
}
