import './ui/theme/tokens.css';
import './ui/theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preferences } from './ui/preferences.ts';
import { installColors } from './ui/theme/use-theme.ts';

installColors(preferences().theme);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
