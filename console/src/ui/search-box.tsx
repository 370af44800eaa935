import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import styles from './search-box.module.css';

interface SearchBoxProps {
  label: string;
  /** What the URL says. */
  value: string | undefined;
  onChange: (text: string | undefined) => void;
}

/** Free text search: told on when typing pauses, focused by `/`. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value ?? '');
  const input = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), 250);
  useHotkeys([['/', () => input.current?.focus()]]);
  useEffect(() => setTyped(value ?? ''), [value]);

  return (
    <TextInput
      ref={input}
      type="search"
      className={styles.box}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      rightSection={<Kbd size="xs">/</Kbd>}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
