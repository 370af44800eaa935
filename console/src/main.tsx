import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { followNewerConsole } from './app/newer-console';
import { loadConsoleConfig } from './auth/console-config';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

followNewerConsole();
createRoot(root).render(<App config={loadConsoleConfig()} />);
