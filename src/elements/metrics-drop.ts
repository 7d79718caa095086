import type { FileKind, MetricsService } from './metrics-service.js';
import { faultOf } from './metrics-source.js';

export const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Which of the two files each one that was dropped is. One alone is what its place says, or the tickets; of two the one with the
 * moments of conversations is the tickets. Null where that does not tell them apart, or there are more.
 */
export async function assigned(files: readonly File[], place: FileKind | null, service: MetricsService, timeZone: string): Promise<readonly (readonly [FileKind, File])[] | null> {
  const [first, second] = files;
  if (!first) return [];
  if (!second) return [[place ?? 'tickets', first]];
  if (files.length > 2) return null;
  const holdTickets = async (file: File) => {
    if (await faultOf(file)) return false;
    const { open } = await service.inspect('tickets', file, timeZone);
    return !open.includes('opened');
  };
  const [one, other] = await Promise.all([first, second].map((file) => holdTickets(file).catch(() => false)));
  if (one === other) return null;
  return one ? [['tickets', first], ['people', second]] : [['tickets', second], ['people', first]];
}
