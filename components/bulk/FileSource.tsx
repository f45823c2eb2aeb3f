import { useEffect, useRef, useState } from 'preact/hooks';
import { type FileRefusal, LARGEST_FILE, readFileText } from '../../lib/bulk/file-text';
import { displayText } from '../../lib/text/display-text';
import { t } from '../../lib/text/t';

interface FileSourceProps {
  /** What is in the field now; comes back if the user wants it. */
  text: string;
  onText: (text: string) => void;
}

type Refusal = FileRefusal | 'several' | 'unreadable';

interface Outcome {
  /** What was read, or why nothing was. */
  words: string;
  isRefused: boolean;
  /** What stood in the field before; null where nothing was lost. */
  before: string | null;
}

/** A file in place of a paste: chosen, or dropped anywhere on the page. It is read here and sent nowhere. */
export function FileSource({ text, onText }: FileSourceProps) {
  const input = useRef<HTMLInputElement>(null);
  const reading = useRef(0);
  const current = useRef({ text, onText });
  current.current = { text, onText };
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDrag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      setOver(false);
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', onDrag);
    addEventListener('dragleave', onDrag);
    addEventListener('drop', onDrop);
    return () => {
      reading.current += 1;
      removeEventListener('dragover', onDrag);
      removeEventListener('dragleave', onDrag);
      removeEventListener('drop', onDrop);
    };
  }, []);

  return (
    <div class="bulk-file" data-over={isOver}>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {t('bulk_fileChoose')}
      </button>
      <span class="quiet">{t('bulk_fileDrop')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        aria-label={t('bulk_fileChoose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file, changed meanwhile, can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) void take(files);
        }}
      />
      <p role="status" class="bulk-file-said" data-refused={outcome?.isRefused}>
        {outcome?.words}
      </p>
      {outcome?.before && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            onText(outcome.before ?? '');
            setOutcome(null);
          }}
        >
          {t('bulk_filePutBack')}
        </button>
      )}
    </div>
  );

  function refuse(name: string, why: Refusal): void {
    setOutcome({ words: t(`bulk_file_${why}`, displayText(name)), isRefused: true, before: null });
  }

  async function take(files: File[]): Promise<void> {
    const [file] = files;
    reading.current += 1;
    const mine = reading.current;
    if (!file) return;
    if (files.length > 1) return refuse(file.name, 'several');
    // Told by its size alone: it is not even opened.
    if (file.size > LARGEST_FILE) return refuse(file.name, 'tooLarge');
    const bytes = await file.arrayBuffer().catch(() => null);
    // Another file was chosen meanwhile, or the page shows something else.
    if (mine !== reading.current) return;
    if (bytes === null) return refuse(file.name, 'unreadable');
    const read = readFileText(new Uint8Array(bytes));
    if ('refused' in read) return refuse(file.name, read.refused);
    const before = current.current.text;
    current.current.onText(read.text);
    const isOther = before.trim() !== '' && before !== read.text;
    const words = t('bulk_fileRead', displayText(file.name), read.encoding);
    setOutcome({ words, isRefused: false, before: isOther ? before : null });
  }
}
