package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import io.roomtone.upload.place.Copy;
import java.util.List;
import java.util.stream.Stream;

/// The two names that the copy of an upload can have.
final class CopyNames {
    private CopyNames() {}

    /// The name that was decided, and the one to take when another file has it.
    static List<Copy> choices(Upload upload) {
        return copies(upload, upload.object(), withDigest(upload));
    }

    /// Every name under which attempts may have begun something.
    static List<Copy> all(Upload upload) {
        return copies(upload, withoutDigest(upload), withDigest(upload));
    }

    private static List<Copy> copies(Upload upload, String... objects) {
        return Stream.of(objects)
                .distinct()
                .map(object -> named(upload, object))
                .toList();
    }

    private static Copy named(Upload upload, String object) {
        var file = upload.file();
        return new Copy(upload.id(), object, file.sizeBytes(), file.sha256(), file.mediaType());
    }

    private static String withDigest(Upload upload) {
        var stem = stem(upload);
        return stem.endsWith(digest(upload)) ? upload.object() : stem + digest(upload) + extension(upload);
    }

    private static String withoutDigest(Upload upload) {
        var stem = stem(upload);
        if (!stem.endsWith(digest(upload))) return upload.object();
        return stem.substring(0, stem.length() - digest(upload).length()) + extension(upload);
    }

    private static String stem(Upload upload) {
        return upload.object().substring(0, upload.object().lastIndexOf('.'));
    }

    private static String extension(Upload upload) {
        return upload.object().substring(upload.object().lastIndexOf('.'));
    }

    private static String digest(Upload upload) {
        return " " + upload.file().sha256().substring(0, 8);
    }
}
