import createClient, { type Middleware } from 'openapi-fetch';
import { accessToken, endSession } from '@/auth/session';
import type { paths as JobPaths } from './generated/job';
import type { paths as LibraryPaths } from './generated/library';
import type { paths as SchedulePaths } from './generated/schedule';
import type { paths as UploadPaths } from './generated/upload';
import { Problem } from './problem';

/** Signs every request and turns every refusal into a thrown [Problem], so that callers see only answers. */
const signedIn: Middleware = {
  async onRequest({ request }) {
    const token = await accessToken();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    if (response.status === 401) await endSession();
    throw await Problem.of(response);
  },
};

function client<Paths extends object>() {
  const created = createClient<Paths>({
    baseUrl: window.location.origin,
    // looked up at each call: tests put their own in place
    fetch: (request) => globalThis.fetch(request),
  });
  created.use(signedIn);
  return created;
}

/** Jobs, nodes, profiles. */
export const jobApi = client<JobPaths>();
/** Recordings and audit events. */
export const libraryApi = client<LibraryPaths>();
/** Schedules and their occurrences. */
export const scheduleApi = client<SchedulePaths>();
/** Destinations, upload policies, upload items. */
export const uploadApi = client<UploadPaths>();
