import { limits } from '../core/limits.js';

/** The file that was just chosen in a field, which is free for the same one again; null where none was. */
export function chosenIn(event: Event): File | null {
  const field = event.currentTarget as HTMLInputElement;
  const [file] = field.files ?? [];
  field.value = '';
  return file ?? null;
}

/** Whether a file is dragged over a place, which then takes it. */
export function holdsFile(event: DragEvent): boolean {
  if (!event.dataTransfer?.types.includes('Files')) return false;
  event.preventDefault();
  return true;
}

/** The file that is dropped; null for text, which falls where the field puts it. */
export function droppedIn(event: DragEvent): File | null {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return null;
  event.preventDefault();
  return file;
}

/** The text of a file, lines as a text field has them; `too-long` and `unreadable` where it has none that could be a definition. */
export async function textOf(file: File): Promise<{ readonly text: string } | 'too-long' | 'unreadable'> {
  // No character takes more than four bytes.
  if (file.size > limits.file * 4) return 'too-long';
  try {
    return { text: (await file.text()).replace(/\r\n?/g, '\n') };
  } catch {
    return 'unreadable';
  }
}
