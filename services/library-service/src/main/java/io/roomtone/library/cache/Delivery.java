package io.roomtone.library.cache;

import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.library.FileStore;
import io.roomtone.library.LibraryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;

/// A file's way from the connection into the library. Blocks.
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final String RETRY_SECONDS = "10";

    private final UploadStore uploads;
    private final RenditionStore renditions;
    private final Assembly assembly;
    private final Verifier verifier;
    private final FileStore files;
    private final DeliveryConfig config;

    Delivery(
            UploadStore uploads,
            RenditionStore renditions,
            Assembly assembly,
            Verifier verifier,
            FileStore files,
            DeliveryConfig config) {
        this.uploads = uploads;
        this.renditions = renditions;
        this.assembly = assembly;
        this.verifier = verifier;
        this.files = files;
        this.config = config;
    }

    /// What became of a request.
    sealed interface Outcome {
        /// @param created false when the same bytes were there already
        record Stored(boolean created, DeliveryReceipt receipt) implements Outcome {}

        /// More bytes are to come.
        record Partial(long offset) implements Outcome {}
    }

    /// Takes the file in from its first byte; whatever came before is forgotten.
    ///
    /// @param last whether this body is the whole file, or only its beginning
    Outcome begin(Slot slot, InputStream body, boolean last) throws IOException {
        var begun = uploads.begin(slot.takeId(), slot.announced(), files.newPartName())
                .orElseThrow(Delivery::corrected);
        files.deleteParts(begun.oldFiles());
        return receive(slot, begun.upload(), body, last);
    }

    /// Goes on at an offset. With no bytes left to come it only finishes.
    ///
    /// @param last whether this body brings the rest, or only a piece
    Outcome resume(Slot slot, long offset, InputStream body, boolean last) throws IOException {
        var current = slot.current();
        if (current.isEmpty() && offset == 0) return begin(slot, body, last);
        var taken =
                current.filter(u -> u.offsetBytes() == offset).flatMap(u -> uploads.takeOver(u, files.newPartName()));
        if (taken.isEmpty())
            throw offsetMismatch(current.map(Upload::offsetBytes).orElse(0L));
        return receive(slot, taken.get(), body, last);
    }

    /// The offset to go on from, after ending whoever is still writing; 0 = nothing is there. Bytes that were
    /// acknowledged and are lost all the same (a broken disk) count as not there.
    long offset(Slot slot) throws IOException {
        if (slot.current().isEmpty()) return 0;
        uploads.halt(slot.current().get());
        var halted = uploads.slot(
                        slot.recordingId(), slot.takeId(), slot.announced().name())
                .flatMap(Slot::current);
        if (halted.isEmpty()) return 0;
        var upload = halted.get();
        if (assembly.isIntact(upload) || isKept(upload)) return upload.offsetBytes();
        forget(upload);
        return 0;
    }

    private Outcome receive(Slot slot, Upload upload, InputStream body, boolean last) throws IOException {
        try {
            var digest = Digests.sha256();
            var received = write(upload, body, digest);
            if (!received.complete()) return piece(received, last);
            // the hash of this connection's bytes is the file's when they are the whole file
            var onTheWay = upload.offsetBytes() == 0 ? HexFormat.of().formatHex(digest.digest()) : null;
            return finish(slot, received, onTheWay);
        } catch (NoSuchFileException e) {
            return finishedByOther(slot, upload, superseded());
        } catch (ProblemException e) {
            if (e.type() != LibraryProblem.UPLOAD_SUPERSEDED) throw e;
            return finishedByOther(slot, upload, e);
        } catch (IOException e) {
            throw storageFault(slot, e);
        }
    }

    private Upload write(Upload upload, InputStream body, MessageDigest digest) throws IOException {
        var part = files.part(upload.partFiles().getLast());
        try (var writer = new PartWriter(uploads, config, upload, part, digest)) {
            files.forcePartNames();
            return writer.receive(body);
        }
    }

    private static Outcome piece(Upload received, boolean last) {
        if (!last) return new Outcome.Partial(received.offsetBytes());
        throw LibraryProblem.INCOMPLETE.because("Only " + received.offsetBytes() + " of " + received.totalBytes()
                + " bytes came. Ask for the offset with HEAD and go on from there.");
    }

    private Outcome finish(Slot slot, Upload upload, String onTheWay) throws IOException {
        var whole = wholeFile(upload, onTheWay);
        try {
            requireDigest(whole, upload);
            var verified = verifier.verify(whole.path(), slot.announced());
            if (!whole.kept()) files.keep(whole.path(), upload.sha256());
            boolean created = renditions.store(slot, verified);
            files.deleteParts(upload.partFiles());
            return new Outcome.Stored(created, receipt(slot));
        } catch (ProblemException e) {
            if (isWorthless(e)) forget(upload);
            throw e;
        } finally {
            // joined of parts: moved by now, or of no use to the next attempt
            if (!whole.kept() && onTheWay == null) assembly.clear(whole, upload);
        }
    }

    private Assembly.Whole wholeFile(Upload upload, String onTheWay) throws IOException {
        if (onTheWay != null)
            return new Assembly.Whole(files.part(upload.partFiles().getLast()), onTheWay, false);
        if (assembly.isIntact(upload)) return assembly.assemble(upload);
        // a crash between rename and commit: the bytes lie under their digest already
        Path kept = files.find(upload.sha256()).orElseThrow(Delivery::superseded);
        return new Assembly.Whole(kept, assembly.digest(kept), true);
    }

    private static void requireDigest(Assembly.Whole whole, Upload upload) {
        if (whole.sha256().equals(upload.sha256())) return;
        throw LibraryProblem.DIGEST_MISMATCH.because("The bytes that came have the SHA-256 " + whole.sha256()
                + ", not the announced " + upload.sha256() + ". Nothing is kept; send the file again from its start.");
    }

    private static boolean isWorthless(ProblemException why) {
        return why.type() == LibraryProblem.DIGEST_MISMATCH || why.type() == LibraryProblem.NOT_AUDIO;
    }

    private void forget(Upload upload) throws IOException {
        uploads.drop(upload);
        files.deleteParts(upload.partFiles());
    }

    // the newer connection may have brought the same bytes to their end; if not, only our own part may be cleared away,
    // and
    // only when nobody goes on from it
    private Outcome finishedByOther(Slot slot, Upload upload, ProblemException otherwise) throws IOException {
        var now =
                uploads.slot(slot.recordingId(), slot.takeId(), slot.announced().name());
        var own = upload.partFiles().getLast();
        if (now.flatMap(Slot::upload).filter(u -> u.partFiles().contains(own)).isEmpty())
            files.deleteParts(List.of(own));
        return now.flatMap(Slot::stored)
                .filter(receipt -> receipt.sha256().equals(slot.announced().sha256()))
                .<Outcome>map(receipt -> new Outcome.Stored(false, receipt))
                .orElseThrow(() -> otherwise);
    }

    private boolean isKept(Upload upload) {
        return upload.complete() && files.find(upload.sha256()).isPresent();
    }

    private static DeliveryReceipt receipt(Slot slot) {
        var file = slot.announced();
        return new DeliveryReceipt(slot.recordingId(), slot.takeId(), file.name(), file.sha256(), file.sizeBytes());
    }

    private static ProblemException storageFault(Slot slot, IOException fault) {
        LOG.errorf(fault, "storage failed: recordingId=%s take=%s", slot.recordingId(), slot.takeId());
        return CommonProblem.UNAVAILABLE
                .because("The library could not write the file. Keep the audio and try again.")
                .withHeader("Retry-After", RETRY_SECONDS);
    }

    private static ProblemException superseded() {
        return LibraryProblem.UPLOAD_SUPERSEDED.because(
                "Another connection has taken over this delivery; this one ends.");
    }

    private static ProblemException corrected() {
        return LibraryProblem.UPLOAD_SUPERSEDED.because(
                "The manifest announces another file by now. Deliver the one that it announces.");
    }

    private static ProblemException offsetMismatch(long offset) {
        return LibraryProblem.OFFSET_MISMATCH
                .because("The library holds " + offset + " bytes. Go on from there.")
                .withHeader("Upload-Offset", String.valueOf(offset));
    }
}
