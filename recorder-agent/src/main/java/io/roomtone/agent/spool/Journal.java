package io.roomtone.agent.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Append-only lines of JSON, on the disk when `append` returns. A last line that a crash tore is cut off at
/// opening.
final class Journal implements Closeable {
    private final RandomAccessFile file;
    private final ObjectMapper json;
    private final List<JournalEntry> found = new ArrayList<>();
    private long durableEnd;

    Journal(Path path, ObjectMapper json) throws IOException {
        this(new RandomAccessFile(path.toFile(), "rw"), json);
    }

    Journal(RandomAccessFile file, ObjectMapper json) throws IOException {
        this.json = json;
        this.file = file;
        try {
            durableEnd = readWholeLines();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// What was there at opening.
    List<JournalEntry> found() {
        return List.copyOf(found);
    }

    /// An entry that cannot be made durable leaves nothing behind: whatever a full disk let through is cut off
    /// before the next one, or a torn line would stand in the middle.
    synchronized void append(JournalEntry entry) throws IOException {
        byte[] line = (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        file.setLength(durableEnd);
        file.seek(durableEnd);
        file.write(line);
        file.getFD().sync();
        durableEnd += line.length;
    }

    /// @return where the whole lines end
    private long readWholeLines() throws IOException {
        byte[] content = new byte[Math.toIntExact(file.length())];
        file.readFully(content);
        int start = 0;
        for (int end = 0; end < content.length; end++) {
            if (content[end] == '\n') {
                if (!read(content, start, end)) {
                    return start;
                }
                start = end + 1;
            }
        }
        return start;
    }

    private boolean read(byte[] content, int start, int end) throws IOException {
        try {
            found.add(json.readValue(content, start, end - start, JournalEntry.class));
            return true;
        } catch (JsonProcessingException e) {
            boolean last = end == content.length - 1;
            if (last) {
                return false;
            }
            throw new IOException("The journal is damaged at byte " + start + ", before its end.", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
