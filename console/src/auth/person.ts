import { useAuth } from 'react-oidc-context';

export interface Person {
  name: string;
  initials: string;
  signOut: () => void;
}

/** Who is signed in, for the user menu. What they may do comes from the server with each thing (`allowed`). */
export function usePerson(): Person {
  const auth = useAuth();
  const profile = auth.user?.profile;
  const name = profile?.name ?? profile?.preferred_username ?? 'Signed in';
  return { name, initials: initialsOf(name), signOut: () => void auth.signoutRedirect() };
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
