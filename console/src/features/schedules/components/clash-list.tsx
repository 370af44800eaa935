import { Alert, Button } from '@mantine/core';
import { fullTime } from '@/format/time';
import { type Clash, theirsOf } from '../clashes';
import { formOf, type ScheduleForm } from '../form';
import type { ScheduleDetail } from '../types';
import { useClashWords } from '../use-clash-words';
import styles from './clash-list.module.css';

interface ClashListProps {
  /** What somebody else saved while this form was open. */
  theirs: ScheduleDetail;
  clashes: Clash[];
  yours: ScheduleForm;
  onTake: (values: Partial<ScheduleForm>) => void;
}

/** What both have changed: theirs, yours, and the way to theirs. Saving keeps yours. */
export function ClashList({ theirs, clashes, yours, onTake }: ClashListProps) {
  const their = formOf(theirs);
  const theirWords = useClashWords(their);
  const yourWords = useClashWords(yours);
  const take = (some: Clash[]) =>
    onTake(Object.assign({}, ...some.map((what) => theirsOf(their, what))));
  return (
    <Alert
      color="orange"
      title={`${theirs.changedBy ?? 'Somebody else'} saved this schedule while you edited it`}
    >
      {theirs.changedAt && `${fullTime(theirs.changedAt)}. `}
      {clashes.length > 0
        ? 'Nothing of yours is saved yet. Saving writes yours over these:'
        : 'What you changed goes together with it: save when you are ready.'}
      {clashes.length > 0 && (
        <ul className={styles.clashes} aria-label="Theirs and yours">
          {clashes.map((what) => (
            <li key={what}>
              <b>{what}</b>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Take theirs: ${what}`}
                onClick={() => take([what])}
              >
                Take theirs
              </Button>
              <span>
                Theirs: <bdi>{theirWords(what)}</bdi>
              </span>
              <span>
                Yours: <bdi>{yourWords(what)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      {clashes.length > 1 && (
        <Button size="compact-sm" variant="default" onClick={() => take(clashes)}>
          Take all of theirs
        </Button>
      )}
    </Alert>
  );
}
