package io.roomtone.agent.spool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A take from its first frame to its last: pieces of captured audio and the gaps between them. Together
/// they cover `[0, frames)` without overlap.
public record TimeLine(long frames, List<Piece> pieces, List<Gap> gaps) {
    private static final String UNKNOWN = "no audio";

    /// Captured frames without a hole.
    ///
    /// @param segment index of the segment file that holds them
    /// @param offset first frame within that file
    /// @param firstFrame place on the time line
    public record Piece(int segment, long offset, long firstFrame, long frames) {
        long end() {
            return firstFrame + frames;
        }
    }

    public record Gap(long firstFrame, long frames, String cause) {}

    /// Lays out what the journal and the files tell.
    ///
    /// @param starts segments in order
    /// @param fileFrames frames that each segment's file holds, by index
    /// @param journaled gaps in the order in which they were noticed
    /// @param frames length of the time line; what lies beyond it is left out
    public static TimeLine of(
            List<JournalEntry.SegmentStarted> starts,
            Map<Integer, Long> fileFrames,
            List<JournalEntry.Gap> journaled,
            long frames) {
        var pieces = pieces(starts, fileFrames, journaled, frames);
        return new TimeLine(frames, pieces, gapsBetween(pieces, journaled, frames));
    }

    private static List<Piece> pieces(
            List<JournalEntry.SegmentStarted> starts,
            Map<Integer, Long> fileFrames,
            List<JournalEntry.Gap> journaled,
            long frames) {
        return starts.stream()
                .flatMap(start -> cut(start, fileFrames.getOrDefault(start.index(), 0L), journaled, frames).stream())
                .toList();
    }

    /// Where the audio of these segments ends.
    public static long end(
            List<JournalEntry.SegmentStarted> starts, Map<Integer, Long> fileFrames, List<JournalEntry.Gap> journaled) {
        var pieces = pieces(starts, fileFrames, journaled, Long.MAX_VALUE);
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /// Where on the time line a frame of a segment's file is; empty where that was left out.
    ///
    /// @param offset of the frame within the file; the one behind a piece's last frame counts as its end
    public OptionalLong placeOf(int segment, long offset) {
        return pieces.stream()
                .filter(piece -> piece.segment() == segment)
                .filter(piece -> offset >= piece.offset() && offset <= piece.offset() + piece.frames())
                .mapToLong(piece -> piece.firstFrame() + offset - piece.offset())
                .findFirst();
    }

    /// The place behind so many frames of one segment's file.
    static long placeBehind(JournalEntry.SegmentStarted start, long frames, List<JournalEntry.Gap> journaled) {
        long place = start.firstFrame();
        long left = frames;
        for (var gap : journaled) {
            long before = gap.firstFrame() - place;
            if (before > 0 && before < left) {
                left -= before;
                place = gap.firstFrame() + gap.frames();
            }
        }
        return place + left;
    }

    public long capturedFrames() {
        return pieces.stream().mapToLong(Piece::frames).sum();
    }

    private static List<Piece> cut(
            JournalEntry.SegmentStarted start, long fileFrames, List<JournalEntry.Gap> journaled, long limit) {
        var pieces = new ArrayList<Piece>();
        long place = start.firstFrame();
        long offset = 0;
        for (var gap : journaled) {
            long before = gap.firstFrame() - place;
            boolean inside = before > 0 && before < fileFrames - offset;
            if (inside) {
                add(pieces, new Piece(start.index(), offset, place, before), limit);
                offset += before;
                place = gap.firstFrame() + gap.frames();
            }
        }
        add(pieces, new Piece(start.index(), offset, place, fileFrames - offset), limit);
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece, long limit) {
        long frames = Math.min(piece.frames(), limit - piece.firstFrame());
        if (frames > 0) {
            pieces.add(new Piece(piece.segment(), piece.offset(), piece.firstFrame(), frames));
        }
    }

    private static List<Gap> gapsBetween(List<Piece> pieces, List<JournalEntry.Gap> journaled, long frames) {
        var causes = new HashMap<Long, String>();
        journaled.forEach(gap -> causes.put(gap.firstFrame(), gap.cause()));
        var gaps = new ArrayList<Gap>();
        long end = 0;
        for (var piece : pieces) {
            if (piece.firstFrame() > end) {
                gaps.add(new Gap(end, piece.firstFrame() - end, causes.getOrDefault(end, UNKNOWN)));
            }
            end = piece.end();
        }
        if (frames != Long.MAX_VALUE && frames > end) {
            gaps.add(new Gap(end, frames - end, causes.getOrDefault(end, UNKNOWN)));
        }
        return List.copyOf(gaps);
    }
}
