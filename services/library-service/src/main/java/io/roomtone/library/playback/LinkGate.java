package io.roomtone.library.playback;

import io.roomtone.kit.problem.ProblemException;
import io.roomtone.library.LibraryProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Lets through who shows an address as it was given out.
@ApplicationScoped
public class LinkGate {
    private final LinkSigner signer;
    private final LinkLife life;

    LinkGate(LinkSigner signer, LinkLife life) {
        this.signer = signer;
        this.life = life;
    }

    /// @return fails with `link-refused`
    Uni<Admitted> admit(UUID recording, Credentials shown) {
        var asked = Purpose.of(shown.purpose);
        if (asked.isEmpty() || shown.signature == null) return Uni.createFrom().failure(LinkGate::refused);
        var end = Instant.ofEpochSecond(Math.clamp(shown.expires, 0, Instant.MAX.getEpochSecond()));
        return signer.isGenuine(recording, asked.get(), end, shown.signature).map(genuine -> {
            if (!genuine || life.isOver(end)) throw refused();
            return new Admitted.ByLink(asked.get());
        });
    }

    private static ProblemException refused() {
        return LibraryProblem.LINK_REFUSED.because("The address was changed or has expired. Ask for a new one.");
    }
}
