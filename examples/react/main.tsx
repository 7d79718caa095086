import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Card } from './Card';

createRoot(document.querySelector('main') as HTMLElement).render(location.hash === '#card' ? <Card /> : <App />);
