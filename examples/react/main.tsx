import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Card } from './Card';
import { Overview } from './Overview';

const pages: Record<string, typeof App> = { '#card': Card, '#overview': Overview };

createRoot(document.querySelector('main') as HTMLElement).render(createElement(pages[location.hash] ?? App));
