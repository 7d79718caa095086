import { html, nothing, type TemplateResult } from 'lit';
import type { Voice } from '../locale/words.js';
import type { Readings } from '../store/readings.js';
import { assigned, carriesFiles } from './metrics-drop.js';
import { fileCard, outcome, type FileActs } from './metrics-files.js';
import { Intake } from './metrics-intake.js';
import { saveRefused } from './metrics-refused.js';
import type { FileKind, Loaded, MetricsService } from './metrics-service.js';
import type { FileFault } from './metrics-source.js';

/** What the desk needs of its element. */
export interface DeskHost {
  readonly service: () => MetricsService;
  readonly readings: () => Readings;
  readonly timeZone: () => string;
  /** Null while there are no words. */
  readonly voice: () => Voice | null;
  /** What addresses are relative to. */
  readonly base: () => string;
  /** What has the focus within the element. */
  readonly active: () => Element | null;
  /** Something that is drawn has changed. */
  readonly changed: () => void;
  readonly say: (sentence: string) => void;
  /** Gives the focus to what a selector finds, once that is drawn. */
  readonly focus: (selector: string) => void;
  readonly read: (kind: FileKind) => void;
  readonly removed: (kind: FileKind) => void;
  readonly failed: (fault: FileFault, address: string) => void;
}

const kinds: readonly FileKind[] = ['tickets', 'people'];
const field = (kind: FileKind) => `[data-kind=${kind}] [type=file]`;

/** The two files of the metrics: how they come in, and all that a person can do with them. */
export class Desk {
  readonly #host: DeskHost;
  readonly #intakes: Readonly<Record<FileKind, Intake>>;
  /** Whether the files are unfolded; null where that follows from what there is to do. */
  #unfolded: boolean | null = null;
  /** Files whose columns were to be read before all was said of them. */
  #tried: ReadonlySet<FileKind> = new Set();
  #over = false;

  constructor(host: DeskHost) {
    this.#host = host;
    const intake = (kind: FileKind) =>
      new Intake(kind, {
        service: host.service, readings: host.readings, timeZone: host.timeZone, changed: host.changed, failed: host.failed, read: () => this.#read(kind),
      });
    this.#intakes = { tickets: intake('tickets'), people: intake('people') };
  }

  /** Whether a file is being dragged over the element. */
  get over(): boolean {
    return this.#over;
  }

  has(kind: FileKind): boolean {
    return this.#intakes[kind].had !== null;
  }

  /** @throws {RangeError} For a kind that there is not, by rejecting. */
  async load(kind: FileKind, blob: Blob): Promise<Loaded | null> {
    if (!Object.hasOwn(this.#intakes, kind)) throw new RangeError(`There is no file of ${kind}.`);
    const intake = this.#intakes[kind];
    await intake.bring({ blob, name: blob instanceof File ? blob.name : '', address: '' });
    return intake.stage.at === 'idle' && intake.had?.source.blob === blob ? intake.had.loaded : null;
  }

  /** Follows an address that the page sets, or takes away. */
  follow(kind: FileKind, address: string | null, before?: string): void {
    const intake = this.#intakes[kind];
    if (address) void intake.fetch(address, this.#host.base());
    else if (before && (intake.had?.source.address === before || intake.busy)) void this.remove(kind);
  }

  /** Reads anew what was read, for a service that knows nothing of it; false where nothing was. */
  again(kind: FileKind): boolean {
    const read = this.has(kind);
    if (read) void this.#intakes[kind].again();
    return read;
  }

  /** Ends what is on its way. */
  stop(): void {
    for (const intake of Object.values(this.#intakes)) if (intake.busy) intake.cancel();
  }

  async remove(kind: FileKind): Promise<void> {
    this.#intakes[kind].reset();
    this.#host.removed(kind);
    await this.#host.service().forget(kind);
    this.#host.changed();
  }

  /** As though no file had ever come. */
  async clear(): Promise<void> {
    this.#unfolded = null;
    for (const kind of kinds) await this.remove(kind);
  }

  view(voice: Voice, headingLevel: number): TemplateResult {
    const { t, number } = voice;
    const { tickets, people } = this.#intakes;
    const asks = [tickets, people].some(({ stage: { at } }) => at === 'asking' || at === 'failed');
    const unfolded = this.#unfolded ?? (!tickets.had || asks);
    const toggle = (event: Event) => {
      const { open } = event.target as HTMLDetailsElement;
      if (event.target !== event.currentTarget || open === unfolded) return;
      this.#unfolded = open;
      this.#host.changed();
    };
    return html`
      <details class="panel files" ?open=${unfolded} @toggle=${toggle}>
        <summary>
          ${t('files')}
          ${[tickets, people].map(({ had }) => (had ? html`<span class="about"><bdi>${had.source.name || t('pasted')}</bdi>: ${t('rowsRead', { rows: number(had.loaded.rows), refused: number(had.loaded.refused) })}</span>` : nothing))}
        </summary>
        <div class="cards">${[tickets, people].map((intake) => fileCard(intake, voice, headingLevel, this.#tried.has(intake.kind), this.#acts(voice)))}</div>
      </details>
    `;
  }

  readonly drag = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.#hover(true);
  };

  readonly leave = (): void => this.#hover(false);

  readonly drop = (event: DragEvent): void => {
    this.#hover(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const place = (event.target as Element).closest<HTMLElement>('[data-kind]')?.dataset['kind'] as FileKind | undefined;
    void this.#dropped([...(event.dataTransfer?.files ?? [])], place ?? null);
  };

  #hover(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.#host.changed();
  }

  async #dropped(files: readonly File[], place: FileKind | null): Promise<void> {
    const found = await assigned(files, place, this.#host.service(), this.#host.timeZone());
    const voice = this.#host.voice();
    if (!found && voice) this.#host.say(voice.t('whichFile'));
    for (const [kind, file] of found ?? []) void this.#bring(kind, file);
  }

  #acts(voice: Voice): FileActs {
    const { focus, say, service } = this.#host;
    return {
      cancel: (kind) => {
        const asked = this.#intakes[kind].stage.at === 'asking';
        this.#intakes[kind].cancel();
        focus(field(kind));
        if (!asked) say(voice.t('cancelled'));
      },
      file: (kind, file) => void this.#bring(kind, file),
      text: (kind, text) => void this.#bring(kind, new Blob([text], { type: 'text/plain;charset=utf-8' })),
      address: (kind, address) => void this.#fetch(kind, address),
      change: (kind) => void this.#change(kind),
      unlearn: (kind) => {
        focus(field(kind));
        void this.#intakes[kind].unlearn();
        say(voice.t('unlearnt'));
      },
      remove: (kind) => {
        focus(field(kind));
        void this.remove(kind);
      },
      saveRefused: (kind) => {
        const { had } = this.#intakes[kind];
        if (had) void saveRefused(kind, had.loaded.refused, had.source.name, service(), voice);
      },
      tryIt: (kind) => {
        this.#tried = new Set([...this.#tried, kind]);
        focus(`[data-kind=${kind}] [aria-invalid]`);
      },
    };
  }

  /** Brings in what a person chose, and takes them to what is asked about it. */
  async #bring(kind: FileKind, blob: Blob): Promise<void> {
    this.#untry(kind);
    await this.load(kind, blob);
    this.#lead(kind);
  }

  async #fetch(kind: FileKind, address: string): Promise<void> {
    this.#untry(kind);
    await this.#intakes[kind].fetch(address, this.#host.base());
    this.#lead(kind);
  }

  async #change(kind: FileKind): Promise<void> {
    this.#untry(kind);
    await this.#intakes[kind].ask();
    if (this.#intakes[kind].stage.at === 'asking') this.#host.focus(`#${kind}-columns`);
  }

  #lead(kind: FileKind): void {
    if (this.#intakes[kind].stage.at === 'asking' && this.#host.active()) this.#host.focus(`#${kind}-columns`);
  }

  #untry(kind: FileKind): void {
    this.#tried = new Set([...this.#tried].filter((each) => each !== kind));
  }

  #read(kind: FileKind): void {
    const within = this.#host.active()?.closest('.files');
    if (kind === 'tickets') this.#unfolded = null;
    // What had the focus is folded away.
    if (within) this.#host.focus(kind === 'tickets' ? '.files > summary' : field(kind));
    const { had } = this.#intakes[kind];
    const voice = this.#host.voice();
    if (voice && had) this.#host.say(outcome(kind, had, voice));
    this.#host.read(kind);
  }
}
