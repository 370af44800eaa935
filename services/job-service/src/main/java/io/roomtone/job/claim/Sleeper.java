package io.roomtone.job.claim;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/// The pauses of one waiting call. Made and used on the call's own event loop; only [#wake] may come from
/// elsewhere.
final class Sleeper {
    private final Context context = Vertx.currentContext();
    private final Duration pause;
    private final long end;
    private boolean started;
    private boolean woken;
    private UniEmitter<? super Void> sleeping;

    /// @param wait how long the call may take in all
    /// @param pause longest single sleep
    Sleeper(Duration wait, Duration pause) {
        this.pause = pause;
        // real time, not the clock of decisions: it is the connection that waits
        end = System.nanoTime() + wait.toNanos();
    }

    /// Completes at once the first time or when somebody has called [#wake] since; else after a pause.
    Uni<Void> sleep() {
        return Uni.createFrom().<Void>emitter(this::lieDown);
    }

    /// Ends this sleep, or the next one.
    void wake() {
        context.runOnContext(_ -> rouse());
    }

    /// Whether the wait is over.
    boolean rested() {
        return end - System.nanoTime() <= 0;
    }

    private void lieDown(UniEmitter<? super Void> emitter) {
        if (!started || woken) {
            started = true;
            woken = false;
            emitter.complete(null);
            return;
        }
        sleeping = emitter;
        long millis = Math.min(pause.toMillis(), (end - System.nanoTime()) / 1_000_000);
        context.owner().setTimer(Math.max(1, millis), _ -> getUp(emitter));
    }

    private void rouse() {
        if (sleeping == null) woken = true;
        else getUp(sleeping);
    }

    private void getUp(UniEmitter<? super Void> emitter) {
        if (sleeping == emitter) sleeping = null;
        emitter.complete(null);
    }
}
