import { Alert } from '@mantine/core';
import { useState } from 'react';
import { PanelSection } from '@/ui/side-panel';
import { marksOf } from '../../marks';
import type { RecordingDetail } from '../../types';
import { isLive, sentence } from '../../words';
import { EventList } from './event-list';
import { LivePlayer } from './live-player';
import { PeekActions } from './peek-actions';
import { Player } from './player';
import { RecordingFacts } from './recording-facts';
import { TakeList } from './take-list';
import { Tiles } from './tiles';
import { Uploads } from './uploads';

export function PeekContent({ recording }: { recording: RecordingDetail }) {
  const [seekTo, setSeekTo] = useState<{ seconds: number }>();
  const { cacheFile, allowed } = recording;
  const marks = marksOf(recording);
  const playable = cacheFile && allowed.includes('play');
  const seek = (seconds: number) => setSeekTo({ seconds });
  return (
    <>
      {isLive(recording) && !cacheFile && <LivePlayer recording={recording} />}
      {playable && <Player recording={recording} file={cacheFile} marks={marks} seekTo={seekTo} />}
      <WhatIsWrong recording={recording} />
      <Tiles recording={recording} />
      <PeekActions recording={recording} />
      <PanelSection title="What happened">
        <EventList marks={marks} onSeek={playable ? seek : undefined} />
      </PanelSection>
      <PanelSection title="Details">
        <RecordingFacts recording={recording} />
      </PanelSection>
      <Uploads recording={recording} />
      <PanelSection title="Takes">
        <TakeList takes={recording.takes} />
      </PanelSection>
    </>
  );
}

function WhatIsWrong({ recording: { failureReason, detail } }: { recording: RecordingDetail }) {
  if (!failureReason && !detail) return null;
  return (
    <Alert
      mx="md"
      mt="sm"
      color={failureReason ? 'red' : 'gray'}
      title={failureReason && sentence(failureReason)}
    >
      {detail}
    </Alert>
  );
}
