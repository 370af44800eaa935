import { notifications } from '@mantine/notifications';
import { messageOf, Problem } from './problem';

/** Shows why something was refused or failed. */
export function notifyFailure(failure: unknown): void {
  notifications.show({
    title: failure instanceof Problem ? failure.title : 'That did not work',
    message: messageOf(failure),
    color: 'red',
    autoClose: 8000,
  });
}

export function notifyDone(title: string, message?: string): void {
  notifications.show({ title, message: message ?? '', color: 'teal' });
}

/** What a person should not miss: it stays until it is closed. */
export function notifyWarning(title: string, message: string): void {
  notifications.show({ title, message, color: 'orange', autoClose: false });
}
