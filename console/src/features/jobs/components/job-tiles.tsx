import { useQuery } from '@tanstack/react-query';
import { jobCountsQuery } from '../api/job-counts';
import { type JobState, RUNNING } from '../types';
import styles from './job-tiles.module.css';

const TILES: {
  count: 'active' | 'queued' | 'completed' | 'failed';
  label: string;
  states: JobState[];
}[] = [
  { count: 'active', label: 'Active', states: RUNNING },
  { count: 'queued', label: 'Queued', states: ['queued', 'claimed'] },
  { count: 'completed', label: 'Completed in 24 h', states: ['completed'] },
  { count: 'failed', label: 'Failed in 24 h', states: ['failed'] },
];

interface JobTilesProps {
  /** States that the list shows; undefined = all. */
  shown: string[] | undefined;
  onShow: (states: string[] | undefined) => void;
}

/** How many jobs there are of each kind; a press shows them in the list, another one all again. */
export function JobTiles({ shown, onShow }: JobTilesProps) {
  const { data } = useQuery(jobCountsQuery);
  return (
    <div className={styles.tiles}>
      {TILES.map(({ count, label, states }) => {
        const pressed = shown?.join() === states.join();
        return (
          <button
            key={count}
            type="button"
            className={styles.tile}
            data-count={count}
            aria-pressed={pressed}
            onClick={() => onShow(pressed ? undefined : states)}
          >
            <small>
              <i aria-hidden />
              {label}
            </small>
            <b className="rt-number">{data ? data[count].toLocaleString('en') : '–'}</b>
          </button>
        );
      })}
    </div>
  );
}
