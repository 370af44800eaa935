import { useMutation } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { libraryApi } from '@/api/clients';

/** `<audio>` and downloads cannot send a bearer token: a path that is signed for a while. */
interface Link {
  url: string;
  expiresAt: string;
}

export async function playbackLink(recording: string): Promise<string> {
  const call = libraryApi.POST('/api/recordings/{recording}/playback-url', {
    params: { path: { recording } },
  });
  return (await answer<Link>(call)).url;
}

/** Fetches a link and lets the browser save what it leads to. */
export function useDownload(recording: string) {
  return useMutation({
    mutationFn: async () => {
      const call = libraryApi.POST('/api/recordings/{recording}/download-url', {
        params: { path: { recording } },
      });
      save((await answer<Link>(call)).url);
    },
  });
}

/** As a press on a link does that is there to download: where it leads to nothing, the page stays. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
