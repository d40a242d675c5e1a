import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app';
import './theme/global.css';

// The page's policy forbids evaluating text; Zod would otherwise try it once to see whether it may.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to draw in.');

createRoot(root).render(<App />);
