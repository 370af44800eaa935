import type { QueryClient } from '@tanstack/react-query';
import { accessToken, signedInPerson } from '@/auth/session';
import { type Area, QUERIES_OF, type QueryArea, queryAreaOf } from './areas';
import { LiveConnection } from './connection';
import type { ServerEvent } from './event-stream';
import { type LevelReport, levelStore } from './levels';
import { noteProgress, type ProgressReport } from './progress';

/** Changes come in bursts: what they refresh is gathered for this long. */
const GATHER_MILLIS = 150;

/** One connection an area, however many components look at it. */
export class LiveHub {
  private readonly queryClient: QueryClient;
  private readonly followers = new Map<Area, number>();
  private readonly connections = new Map<Area, LiveConnection>();
  private readonly stale = new Set<QueryArea>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queryClient: QueryClient) {
    this.queryClient = queryClient;
  }

  /** @returns ends it */
  follow(area: Area): () => void {
    const followers = (this.followers.get(area) ?? 0) + 1;
    this.followers.set(area, followers);
    if (followers === 1) this.connect(area);
    return () => this.leave(area);
  }

  private connect(area: Area): void {
    const connection = new LiveConnection({
      url: `/api/${area}/live`,
      token: accessToken,
      person: signedInPerson,
      onEvent: (event) => this.hear(area, event),
      onGap: () => this.refresh(QUERIES_OF[area]),
    });
    this.connections.set(area, connection);
    connection.open();
  }

  private leave(area: Area): void {
    const followers = (this.followers.get(area) ?? 1) - 1;
    this.followers.set(area, followers);
    if (followers > 0) return;
    this.connections.get(area)?.close();
    this.connections.delete(area);
  }

  private hear(area: Area, event: ServerEvent): void {
    if (event.name === 'reset') this.refresh(QUERIES_OF[area]);
    if (event.name === 'changed') {
      const changed = queryAreaOf((JSON.parse(event.data) as { type: string }).type);
      if (changed) this.refresh([changed]);
    }
    if (event.name === 'levels') {
      levelStore.hear(JSON.parse(event.data) as LevelReport[], performance.now());
    }
    if (event.name === 'progress') {
      noteProgress(this.queryClient, JSON.parse(event.data) as ProgressReport[]);
    }
  }

  private refresh(areas: QueryArea[]): void {
    for (const area of areas) this.stale.add(area);
    this.timer ??= setTimeout(() => this.flush(), GATHER_MILLIS);
  }

  private flush(): void {
    this.timer = undefined;
    const areas = [...this.stale];
    this.stale.clear();
    for (const area of areas) void this.queryClient.invalidateQueries({ queryKey: [area] });
  }
}
