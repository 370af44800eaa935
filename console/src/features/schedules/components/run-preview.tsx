import { Alert, Loader } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import { messageOf, Problem } from '@/api/problem';
import { localDay, localSpan, offsetWords, utcSpan } from '../run-words';
import type { Preview, PreviewOccurrence } from '../types';
import styles from './run-preview.module.css';

interface RunPreviewProps {
  preview: Preview | undefined;
  zone: string;
  loading: boolean;
  failure: unknown;
  /** What has to be filled in before there is anything to ask the server. */
  missing: string[];
}

/** The next runs as the server computes them, and what it warns of. */
export function RunPreview({ preview, zone, loading, failure, missing }: RunPreviewProps) {
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={loading}>
      <h3>
        Next runs {loading && <Loader size={12} />}
        <span className="rt-muted">{zone}</span>
      </h3>
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      {missing.length === 0 && <Failure failure={failure} />}
      {missing.length === 0 && preview && (
        <>
          <Warnings warnings={preview.warnings} />
          <ol className={styles.runs}>
            {preview.occurrences.map((run) => (
              <Run key={run.startsAt} run={run} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Run({ run }: { run: PreviewOccurrence }) {
  return (
    <li>
      <b>{localDay(run.startsAtLocal)}</b>
      <span className="rt-number">
        {localSpan(run.startsAtLocal, run.endsAtLocal)} <small>{offsetWords(run.offset)}</small>
      </span>
      <small className="rt-number rt-muted">{utcSpan(run.startsAt, run.endsAt)}</small>
      {run.note && (
        <span className={styles.note}>
          <IconClockExclamation size={15} aria-hidden /> {run.note}
        </span>
      )}
    </li>
  );
}

function Warnings({ warnings }: { warnings: string[] }) {
  return warnings.map((warning) => (
    <Alert key={warning} color="orange" mb="xs" p="xs" icon={<IconAlertTriangle />}>
      {warning}
    </Alert>
  ));
}

/** Wrong fields are shown where they are; only what is not about a field is said here. */
function Failure({ failure }: { failure: unknown }) {
  if (!failure) return null;
  const aboutFields = failure instanceof Problem && failure.fields.length > 0;
  return (
    <p className="rt-muted">{aboutFields ? 'Correct the marked fields.' : messageOf(failure)}</p>
  );
}
