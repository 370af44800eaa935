import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import WaveSurfer from 'wavesurfer.js';
import Regions from 'wavesurfer.js/plugins/regions';
import Timeline from 'wavesurfer.js/plugins/timeline';
import { notifyFailure } from '@/api/notify';
import type { Waveform } from '../../api/waveform';
import type { Mark } from '../../marks';
import { MediaSource } from './media-source';
import { colours, drawingOptions, secondsOf, timelineOptions, token } from './wave-drawing';

interface WavePlayer {
  container: RefObject<HTMLDivElement | null>;
  /** Seconds. */
  time: number;
  playing: boolean;
  toggle: () => void;
  seek: (seconds: number) => void;
  setSpeed: (speed: number) => void;
}

/**
 * Draws the waveform into `container` and plays. With peaks and duration given, the browser fetches only the ranges
 * that are listened to.
 */
export function useWavePlayer(
  recording: string,
  waveform: Waveform | undefined,
  marks: Mark[],
): WavePlayer {
  const scheme = useComputedColorScheme('light');
  const container = useRef<HTMLDivElement>(null);
  const surfer = useRef<WaveSurfer>(undefined);
  const shown = useRef(marks);
  const [time, setTime] = useState(0);
  const [playing, setPlaying] = useState(false);
  shown.current = marks;

  useEffect(() => {
    if (!waveform || !container.current) return;
    const source = new MediaSource(recording, notifyFailure);
    const regions = Regions.create();
    const made = WaveSurfer.create({
      ...drawingOptions(waveform),
      container: container.current,
      media: source.media,
      plugins: [regions, Timeline.create(timelineOptions(secondsOf(waveform)))],
    });
    surfer.current = made;
    source.load();
    made.on('redrawcomplete', () => drawMarks(regions, shown.current));
    made.on('timeupdate', setTime);
    made.on('play', () => setPlaying(true));
    made.on('pause', () => setPlaying(false));
    return () => {
      made.destroy();
      source.close();
      surfer.current = undefined;
      setPlaying(false);
    };
  }, [recording, waveform]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme, other colours; the sound goes on
  useEffect(() => surfer.current?.setOptions(colours()), [scheme]);

  const seek = useCallback((seconds: number) => {
    const wave = surfer.current;
    wave?.setTime(Math.max(0, Math.min(wave.getDuration(), seconds)));
  }, []);
  const toggle = useCallback(() => void surfer.current?.playPause().catch(notifyFailure), []);
  const setSpeed = useCallback((speed: number) => surfer.current?.setPlaybackRate(speed, true), []);
  return { container, time, playing, toggle, seek, setSpeed };
}

function drawMarks(regions: ReturnType<typeof Regions.create>, marks: Mark[]): void {
  regions.clearRegions();
  for (const mark of marks.filter(({ lengthSeconds }) => lengthSeconds > 0)) {
    const color = token(mark.color.replace(/^var\((.*)\)$/, '$1'));
    regions.addRegion({
      start: mark.atSeconds,
      end: mark.atSeconds + mark.lengthSeconds,
      drag: false,
      resize: false,
      color: `${color}33`,
    });
  }
}
