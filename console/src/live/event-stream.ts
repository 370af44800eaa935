/** One message of a `text/event-stream` (HTML standard, 9.2). */
export interface ServerEvent {
  /** Value for `Last-Event-ID`: of this message or the last one before it that had one. */
  id: string | undefined;
  name: string;
  data: string;
}

/** What a body says, as the pieces come; none for a piece that completes no message. Ends with the body. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ServerEvent[]> {
  const parser = new EventStreamParser();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    yield parser.push(read.value);
  }
}

/** Takes the stream in whatever pieces the network makes of it and gives back the messages that are complete. */
export class EventStreamParser {
  private rest = '';
  private id: string | undefined;
  private name = '';
  private data: string[] = [];

  push(piece: string): ServerEvent[] {
    this.rest += piece;
    const events: ServerEvent[] = [];
    for (let line = this.nextLine(); line !== undefined; line = this.nextLine()) {
      const event = this.take(line);
      if (event) events.push(event);
    }
    return events;
  }

  /** Ends in LF, CR or CRLF; a CR at the end of a piece may be half of a CRLF, so it waits. */
  private nextLine(): string | undefined {
    const end = this.rest.search(/\r\n|\n|\r(?!$)/);
    if (end < 0) return undefined;
    const line = this.rest.slice(0, end);
    this.rest = this.rest.slice(end + (this.rest.startsWith('\r\n', end) ? 2 : 1));
    return line;
  }

  private take(line: string): ServerEvent | undefined {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return undefined;
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id' && !value.includes('\0')) this.id = value;
    if (field === 'event') this.name = value;
    if (field === 'data') this.data.push(value);
    return undefined;
  }

  private dispatch(): ServerEvent | undefined {
    const event = { id: this.id, name: this.name || 'message', data: this.data.join('\n') };
    const empty = this.data.length === 0;
    this.name = '';
    this.data = [];
    return empty ? undefined : event;
  }
}
