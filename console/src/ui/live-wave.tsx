import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { levelStore } from '@/live/levels';
import { meterShare } from './level-meter';
import styles from './live-wave.module.css';

const STEP = 4;
const BAR = 2.5;
/** As loud as this and the bar is drawn as clipped. */
const CLIPPED_SHARE = 0.98;

interface LiveWaveProps {
  jobId: string;
  /** In CSS pixels. */
  height?: number;
}

/** The last minutes of a running job's levels, newest at the red edge. Draws by itself: React never re-renders. */
export function LiveWave({ jobId, height = 66 }: LiveWaveProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme, other colours: draw anew
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const redraw = () => draw(canvas, levelStore.of(jobId)?.history ?? []);
    const observer = new ResizeObserver(redraw);
    observer.observe(canvas);
    redraw();
    const unsubscribe = levelStore.subscribe(redraw);
    return () => {
      unsubscribe();
      observer.disconnect();
    };
  }, [jobId, scheme]);

  return (
    <canvas
      ref={ref}
      className={styles.wave}
      style={{ height }}
      role="img"
      aria-label="Live waveform"
    />
  );
}

function draw(canvas: HTMLCanvasElement, history: number[]): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const scale = window.devicePixelRatio;
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  const colour = coloursOf(canvas);
  context.fillStyle = colour('--rt-line-strong');
  context.fillRect(0, height / 2 - 0.5, width, 1);
  drawBars(context, history.slice(-Math.floor(width / STEP)), width, height, colour);
  context.fillStyle = colour('--rt-recording');
  context.fillRect(width - 2, 0, 2, height);
}

function drawBars(
  context: CanvasRenderingContext2D,
  shown: number[],
  width: number,
  height: number,
  colour: (token: string) => string,
): void {
  shown.forEach((dbfs, place) => {
    const share = meterShare(dbfs);
    // squared: in decibels alone speech is a solid block
    const tall = Math.max(2, share ** 2 * (height - 4));
    const left = width - 4 - (shown.length - place) * STEP;
    context.fillStyle = colour(share > CLIPPED_SHARE ? '--rt-critical' : '--rt-wave-played');
    context.globalAlpha = 0.35 + (0.65 * place) / shown.length;
    context.beginPath();
    context.roundRect(left, (height - tall) / 2, BAR, tall, 1.3);
    context.fill();
  });
  context.globalAlpha = 1;
}

function coloursOf(canvas: HTMLCanvasElement): (token: string) => string {
  const style = getComputedStyle(canvas);
  return (token) => style.getPropertyValue(token).trim();
}
