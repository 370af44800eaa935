package io.roomtone.agent.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.contracts.agent.WorkOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The node's store of takes that are not yet safely delivered. One process at a time.
public final class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    /// A directory with this ending is on its way out: a crash in the middle of deleting must not look
    /// like a take.
    private static final String FREED = ".freed";
    /// A directory with this ending has no durable work order yet: its claim was never acted on.
    private static final String FRESH = ".fresh";
    /// A directory with this ending is kept for a person.
    private static final String UNREADABLE = ".unreadable";

    private final Path root;
    private final ObjectMapper json;
    private final NodeClock clock;
    private final Map<UUID, Take> takes = new ConcurrentHashMap<>();
    private int unreadable;

    private Spool(Path root, ObjectMapper json, NodeClock clock) {
        this.root = root;
        this.json = json;
        this.clock = clock;
    }

    /// Reads what is there. A take that cannot be read is left where it is, and said.
    public static Spool open(Path root, ObjectMapper json, NodeClock clock) throws IOException {
        Files.createDirectories(root);
        Durable.forceDirectory(root.toAbsolutePath().getParent());
        var spool = new Spool(root, json, clock);
        for (var directory : spool.directories()) {
            var name = directory.getFileName().toString();
            if (name.endsWith(FREED) || name.endsWith(FRESH)) {
                deleteTree(directory);
            } else if (name.endsWith(UNREADABLE)) {
                spool.unreadable++;
            } else {
                spool.readOrLeave(directory);
            }
        }
        return spool;
    }

    /// Makes a claim durable; only after this may it be acted on.
    ///
    /// @param at when the work order came
    /// @return the take; the one that is there already when the answer came twice
    public synchronized Take open(WorkOrder order, Moment at, long clockOffsetMillis) throws IOException {
        var known = takes.get(order.takeId());
        if (known != null) {
            return known;
        }
        var fresh = root.resolve(order.takeId() + FRESH);
        deleteTree(fresh);
        Files.createDirectories(fresh);
        Durable.write(fresh.resolve(Take.WORK_ORDER), json.writeValueAsBytes(order));
        try (var take = new Take(fresh, json, clock)) {
            take.append(new JournalEntry.Opened(at, clockOffsetMillis));
        }
        Durable.forceDirectory(fresh);
        var directory = root.resolve(order.takeId().toString());
        setAside(directory);
        Files.move(fresh, directory);
        Durable.forceDirectory(root);
        return read(directory);
    }

    /// What could not be read of this take must not keep the node from its work: the control plane hands
    /// the order out again and again, since nobody holds it.
    private void setAside(Path directory) throws IOException {
        if (Files.exists(directory)) {
            var aside = root.resolve(directory.getFileName() + UNREADABLE);
            while (Files.exists(aside)) {
                aside = root.resolve(aside.getFileName() + UNREADABLE);
            }
            Files.move(directory, aside);
            LOG.errorf("a take that cannot be read begins anew; what there was is kept directory=%s", aside);
        }
    }

    /// All takes, oldest first.
    public List<Take> takes() {
        return takes.values().stream()
                .sorted(Comparator.comparing(take -> take.story().opened().at().wall()))
                .toList();
    }

    /// Takes that have begun and have no receipt; those that cannot be read among them.
    public int undelivered() {
        return unreadable
                + (int) takes.values().stream()
                        .filter(take -> !take.story().segments().isEmpty()
                                && take.story().receipt().isEmpty())
                        .count();
    }

    /// Lets a take go. Only with a receipt, or when it never held audio.
    public synchronized void free(Take take) throws IOException {
        if (take.story().receipt().isEmpty() && take.endOfAudio() > 0) {
            throw new IllegalStateException("The library has no receipt for " + take);
        }
        takes.remove(take.id());
        take.close();
        var leaving = root.resolve(take.id() + FREED);
        Files.move(take.directory(), leaving);
        Durable.forceDirectory(root);
        deleteTree(leaving);
    }

    public long freeBytes() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /// Makes room: audio that the library has, which a crash kept here.
    public void freeDelivered() throws IOException {
        for (var take : takes.values()) {
            if (take.story().receipt().isPresent()) {
                take.freeAudio();
            }
        }
    }

    private List<Path> directories() throws IOException {
        try (var entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private void readOrLeave(Path directory) {
        try {
            read(directory);
        } catch (IOException | RuntimeException e) {
            unreadable++;
            LOG.errorf(e, "a take in the spool cannot be read and stays where it is directory=%s", directory);
        }
    }

    private Take read(Path directory) throws IOException {
        var take = new Take(directory, json, clock);
        try {
            requireBeginning(take);
            take.captured(take.timeLine(take.endOfAudio()).capturedFrames(), List.of());
            takes.put(take.id(), take);
            return take;
        } catch (IOException | RuntimeException e) {
            take.close();
            throw e;
        }
    }

    /// All times of a take count from there.
    private static void requireBeginning(Take take) throws IOException {
        if (take.story().opened() == null || take.story().opened().at() == null) {
            throw new IOException("The journal has no beginning: " + take.directory());
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
