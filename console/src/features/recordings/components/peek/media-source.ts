import { playbackLink } from '../../api/links';

/** An audio element whose signed link is renewed when it ran out in the middle of listening. */
export class MediaSource {
  readonly media = new Audio();
  private readonly recording: string;
  private readonly onFailure: (failure: unknown) => void;
  private renewals = 0;
  private closed = false;

  /** @param onFailure told when it cannot be played, also when it could be before */
  constructor(recording: string, onFailure: (failure: unknown) => void) {
    this.recording = recording;
    this.onFailure = onFailure;
    this.media.preload = 'metadata';
    this.media.addEventListener('error', this.renew);
    this.media.addEventListener('timeupdate', this.goesWell);
  }

  load(): void {
    this.follow().catch(this.onFailure);
  }

  close(): void {
    this.closed = true;
    this.media.removeEventListener('error', this.renew);
    this.media.removeEventListener('timeupdate', this.goesWell);
    this.media.pause();
    this.media.removeAttribute('src');
    this.media.load();
  }

  /** Who has left meanwhile loads nothing any more. */
  private async follow(): Promise<void> {
    const link = await playbackLink(this.recording);
    if (!this.closed) this.media.src = link;
  }

  private readonly goesWell = () => {
    this.renewals = 0;
  };

  /** Once for each time that it failed: a file that cannot be played is not asked for again and again. */
  private readonly renew = () => {
    const again = this.renewals++ > 0;
    const gone = new Error('The sound cannot be played just now.');
    (again ? Promise.reject(gone) : this.resume()).catch(this.onFailure);
  };

  /** From where it was, as fast as it was: what is loaded anew forgets both. */
  private async resume(): Promise<void> {
    const { currentTime, playbackRate, paused } = this.media;
    await this.follow();
    if (this.closed) return;
    this.media.playbackRate = playbackRate;
    this.media.currentTime = currentTime;
    if (!paused) await this.media.play();
  }
}
