import { Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import styles from './search-box.module.css';
import { usePageKeys } from './use-page-keys';

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
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text.trim() || undefined;
    onChange(told.current);
  }, 250);
  usePageKeys([['/', () => input.current?.focus()]]);
  // what comes back is what was told, and more may have been typed since
  useEffect(() => {
    if (value !== told.current) setTyped(value ?? '');
    told.current = value;
  }, [value]);

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
