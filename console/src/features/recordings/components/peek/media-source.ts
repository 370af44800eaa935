import { playbackLink } from '../../api/links';

/** An audio element whose signed link is renewed when it ran out in the middle of listening. */
export class MediaSource {
  readonly media = new Audio();
  private readonly recording: string;
  private renewals = 0;

  constructor(recording: string) {
    this.recording = recording;
    this.media.preload = 'metadata';
    this.media.addEventListener('error', this.renew);
    this.media.addEventListener('timeupdate', this.goesWell);
  }

  async load(): Promise<void> {
    this.media.src = await playbackLink(this.recording);
  }

  close(): void {
    this.media.removeEventListener('error', this.renew);
    this.media.removeEventListener('timeupdate', this.goesWell);
    this.media.pause();
    this.media.removeAttribute('src');
    this.media.load();
  }

  private readonly goesWell = () => {
    this.renewals = 0;
  };

  /** Once for each time that it failed: a file that cannot be played is not asked for again and again. */
  private readonly renew = async () => {
    if (this.renewals++ > 0) return;
    const { currentTime, paused } = this.media;
    await this.load();
    this.media.currentTime = currentTime;
    if (!paused) await this.media.play();
  };
}
