/** A field of a request that is wrong. */
export interface FieldProblem {
  field: string;
  detail: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  errors?: FieldProblem[];
}

/** A refused request: RFC 9457 `application/problem+json`, or what could be made of an answer without one. */
export class Problem extends Error {
  readonly status: number;
  /** `/problems/` + slug; undefined when something in between answered. */
  readonly type: string | undefined;
  readonly title: string;
  readonly fields: FieldProblem[];
  readonly traceId: string | undefined;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.type = body.type;
    this.title = body.title ?? 'Something went wrong';
    this.fields = body.errors ?? [];
    this.traceId = body.traceId;
  }

  /** Shape: `{ plannedSeconds: 'must be at least 1' }`, as forms take it. */
  get byField(): Record<string, string> {
    return Object.fromEntries(this.fields.map(({ field, detail }) => [field, detail]));
  }

  static async of(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) return new Problem(response.status, {});
    const body: ProblemBody = await response.json().catch(() => ({}));
    return new Problem(response.status, body);
  }
}

/** What to tell a person about any failure, a network that is away included. */
export function messageOf(failure: unknown): string {
  if (failure instanceof Problem) return failure.message;
  if (failure instanceof TypeError) return 'The server cannot be reached.';
  return failure instanceof Error ? failure.message : String(failure);
}

/** The person lacks a permission: asking again changes nothing, and each asking is noted in the audit trail. */
export function isForbidden(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 403;
}
