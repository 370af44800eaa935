import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Where notifications appear; until it has arrived they wait in their store. */
export default function NotificationArea() {
  return <Notifications position="bottom-right" limit={3} />;
}
