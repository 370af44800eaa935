import * as z from 'zod/mini';

const schema = z.object({ issuer: z.string(), clientId: z.string() });

/** Where people sign in; served by the gateway, since it differs from one installation to the next. */
export type ConsoleConfig = z.infer<typeof schema>;

/** @throws when the gateway does not answer or the answer names no identity provider */
export async function loadConsoleConfig(): Promise<ConsoleConfig> {
  const response = await fetch('/console-config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The console's configuration answers ${response.status}.`);
  return schema.parse(await response.json());
}
