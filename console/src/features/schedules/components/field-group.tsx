import { Fieldset, Input, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Fieldset legend={title} variant="unstyled" fw={600} mx={0}>
      <Stack gap="sm" fw={400} mt={0}>
        {children}
      </Stack>
    </Fieldset>
  );
}

/** Label and error of a field that is made of several controls. */
export function FieldLabel({ children, error }: { children: ReactNode; error: ReactNode }) {
  return (
    <>
      <Input.Label component="span">{children}</Input.Label>
      {error && <Input.Error>{error}</Input.Error>}
    </>
  );
}
